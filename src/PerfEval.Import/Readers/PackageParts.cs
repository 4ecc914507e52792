using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;
using PerfEval.Excel.Sheets;
using PerfEval.Import.Grids;

namespace PerfEval.Import.Readers;

/// <summary>The XML parts of an Office file, unpacked within limits; nothing outside of it is opened, and no entity is expanded.</summary>
internal sealed class PackageParts : IDisposable
{
    private const int MostParts = 10_000;
    private const int MostBytes = 16 * 1024 * 1024;
    private const int DeepestXml = 256;
    private const int MostAttributes = 256;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostBytes,
        CloseInput = false,
    };

    private readonly ZipArchive _archive;
    private long _unpacked;

    /// <summary>Opens a file.</summary>
    /// <exception cref="InvalidDataException">It is no zip archive.</exception>
    public PackageParts(byte[] bytes)
    {
        _archive = new ZipArchive(new MemoryStream(bytes, writable: false));
        if (_archive.Entries.Count > MostParts)
        {
            throw new TooMuchToImportException();
        }
    }

    /// <summary>Closes the file.</summary>
    public void Dispose() => _archive.Dispose();

    /// <summary>Reads a part.</summary>
    /// <param name="name">Its name in the file, without a slash before it.</param>
    /// <returns>Its root; null where there is no such part.</returns>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    /// <exception cref="XmlException">It is no XML, or has a document type.</exception>
    public XElement? Read(string name)
    {
        if (
            _archive.Entries.FirstOrDefault(entry => entry.FullName.Replace('\\', '/') == name)
            is not { } entry
        )
        {
            return null;
        }

        using var part = new MemoryStream();
        using (Stream packed = entry.Open())
        {
            byte[] buffer = new byte[64 * 1024];
            while (packed.Read(buffer) is > 0 and var read)
            {
                _unpacked += read;
                if (_unpacked > MostBytes)
                {
                    throw new TooMuchToImportException();
                }

                part.Write(buffer, 0, read);
            }
        }

        if (
            TagScan.HoldsMoreAttributes(
                part.GetBuffer().AsSpan(0, (int)part.Length),
                MostAttributes
            )
        )
        {
            throw new InvalidDataException();
        }

        part.Position = 0;
        using (var depth = XmlReader.Create(part, Settings))
        {
            while (depth.Read())
            {
                if (depth.Depth > DeepestXml)
                {
                    throw new InvalidDataException();
                }
            }
        }

        part.Position = 0;
        using var xml = XmlReader.Create(part, Settings);
        return XElement.Load(xml, LoadOptions.PreserveWhitespace);
    }
}

using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace PerfEval.Excel.Sheets;

/// <summary>How the numbers of a workbook's cells are shown.</summary>
internal sealed class NumberFormats
{
    private const string General = "General";

    // Excel takes 255 characters.
    private const int Longest = 1000;

    // Those that every program knows by number; those of dates as far as they matter here; not those that show the currency of the machine.
    private static readonly Dictionary<int, string> BuiltIn = new()
    {
        [0] = General,
        [1] = "0",
        [2] = "0.00",
        [3] = "#,##0",
        [4] = "#,##0.00",
        [9] = "0%",
        [10] = "0.00%",
        [11] = "0.00E+00",
        [12] = "# ?/?",
        [13] = "# ??/??",
        [14] = "yyyy/m/d",
        [15] = "d-mmm-yy",
        [16] = "d-mmm",
        [17] = "mmm-yy",
        [18] = "h:mm AM/PM",
        [19] = "h:mm:ss AM/PM",
        [20] = "h:mm",
        [21] = "h:mm:ss",
        [22] = "yyyy/m/d h:mm",
        [27] = "yyyy-m",
        [28] = "m-d",
        [29] = "m-d",
        [30] = "m/d/yy",
        [31] = "yyyy-m-d",
        [32] = "h:mm",
        [33] = "h:mm:ss",
        [36] = "yyyy-m",
        [37] = "#,##0_);(#,##0)",
        [38] = "#,##0_);[Red](#,##0)",
        [39] = "#,##0.00_);(#,##0.00)",
        [40] = "#,##0.00_);[Red](#,##0.00)",
        [41] = "_ * #,##0_ ;_ * -#,##0_ ;_ * \"-\"_ ;_ @_ ",
        [43] = "_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * \"-\"??_ ;_ @_ ",
        [45] = "mm:ss",
        [46] = "[h]:mm:ss",
        [47] = "mm:ss.0",
        [48] = "##0.0E+0",
        [49] = CellStyle.AsText,
        [50] = "yyyy-m",
        [51] = "m-d",
        [52] = "yyyy-m",
        [53] = "m-d",
        [54] = "m-d",
        [55] = "yyyy-m",
        [56] = "m-d",
        [57] = "yyyy-m",
        [58] = "m-d",
    };

    private readonly string[] _ofStyles;

    /// <summary>Reads the formats that the looks of cells name.</summary>
    /// <param name="styles">The part that holds them; null where the workbook has none.</param>
    /// <exception cref="InvalidDataException">A format is longer than any program takes it.</exception>
    public NumberFormats(OpenXmlPart? styles)
    {
        Dictionary<int, string> own = [];
        List<int> looks = [];
        using XmlReader? xml = styles is null ? null : PartXml.Open(styles, "styleSheet");
        foreach (string list in xml is null ? [] : PartXml.Children(xml))
        {
            if (list == "numFmts")
            {
                ReadOwn(xml!, own);
            }
            else if (list == "cellXfs")
            {
                looks.AddRange(
                    PartXml
                        .Children(xml!, "xf")
                        .Select(_ => ForeignNumber.Of(xml!.GetAttribute("numFmtId")) ?? 0)
                );
            }
        }

        _ofStyles =
        [
            .. looks.Select(id =>
                own.GetValueOrDefault(id)
                ?? BuiltIn.GetValueOrDefault(id)
                ?? FormattableString.Invariant($"#{id}")
            ),
        ];
    }

    private static void ReadOwn(XmlReader xml, Dictionary<int, string> own)
    {
        foreach (string _ in PartXml.Children(xml, "numFmt"))
        {
            string format = CellText.Unescape(xml.GetAttribute("formatCode") ?? General);
            own[ForeignNumber.Of(xml.GetAttribute("numFmtId")) ?? 0] =
                format.Length <= Longest ? format : throw new InvalidDataException();
        }
    }

    /// <summary>Returns the format of a look; that of a plain cell where the workbook has no such look.</summary>
    public string Of(int style) => style < _ofStyles.Length ? _ofStyles[style] : General;
}

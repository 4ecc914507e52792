using System.Numerics;
using System.Runtime.InteropServices;

namespace PerfEval.Columns;

/// <summary>The positions of paths that are known in advance.</summary>
/// <remarks>
/// Paths are long and alike, so that hashing all of one takes longer than grading its value. Two windows of four characters,
/// counted from the end and chosen so that these paths differ in them, are hashed instead.
/// </remarks>
internal sealed class PathTable
{
    private const int Window = 4;

    private readonly string[] _paths;
    private readonly int[] _firsts;
    private readonly int[] _nexts;
    private readonly int _shift;
    private readonly int _shortest;
    private readonly int _one;
    private readonly int _other;

    /// <summary>Creates a table.</summary>
    /// <param name="paths">The paths, each once and of at least four characters.</param>
    public PathTable(IEnumerable<string> paths)
    {
        _paths = [.. paths];
        _nexts = new int[_paths.Length];
        _firsts = new int[BitOperations.RoundUpToPowerOf2((uint)(4 * _paths.Length) + 2)];
        // The highest bits of a product depend on all others.
        _shift = 64 - BitOperations.Log2((uint)_firsts.Length);
        _shortest = _paths.Length == 0 ? 0 : _paths.Min(path => path.Length);
        _one = Best(window => Collisions(window, window));
        _other = Best(window => Collisions(_one, window));
        Array.Fill(_firsts, -1);
        for (int i = 0; i < _paths.Length; i++)
        {
            ref int first = ref _firsts[Bucket(_paths[i], _one, _other)];
            (_nexts[i], first) = (first, i);
        }
    }

    /// <summary>Returns the position of a path, or -1 if it is none of them.</summary>
    public int IndexOf(string path)
    {
        if (path.Length < _shortest || _paths.Length == 0)
        {
            return -1;
        }

        int position = _firsts[Bucket(path, _one, _other)];
        while (position >= 0 && _paths[position] != path)
        {
            position = _nexts[position];
        }

        return position;
    }

    private int Best(Func<int, int> collisions) =>
        Enumerable.Range(0, Math.Max(1, _shortest - Window + 1)).MinBy(collisions);

    private int Collisions(int one, int other)
    {
        Array.Clear(_firsts);
        return _paths.Sum(path => _firsts[Bucket(path, one, other)]++);
    }

    private int Bucket(string path, int one, int other)
    {
        ulong hash = WordAt(path, one) + (ulong)path.Length;
        hash = (hash * 0x9E37_79B9_7F4A_7C15) ^ WordAt(path, other);
        return (int)((hash * 0xC2B2_AE3D_27D4_EB4F) >> _shift);
    }

    private static ulong WordAt(string path, int window) =>
        MemoryMarshal.Read<ulong>(
            MemoryMarshal.AsBytes(path.AsSpan(path.Length - Window - window, Window))
        );
}

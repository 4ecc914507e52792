using BenchmarkDotNet.Attributes;
using YamlDotNet.Core;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace PerfEval.Benchmarks;

/// <summary>Loading the real rule book.</summary>
public class LoadBenchmarks
{
    private static readonly IDeserializer Deserializer = new DeserializerBuilder()
        .WithNamingConvention(CamelCaseNamingConvention.Instance)
        .Build();

    private readonly string _real = File.ReadAllText(Repository.RealTable);

    /// <summary>Holds what is read against each other.</summary>
    /// <exception cref="InvalidOperationException">It differs.</exception>
    [GlobalSetup]
    public void Prepare()
    {
        if (Plain().Responsibilities.Count != RuleBook().Table.Responsibilities.Count)
        {
            throw new InvalidOperationException("The deserializer reads something else.");
        }
    }

    /// <summary>The events of the parser alone, walked through.</summary>
    [Benchmark(Description = "YamlDotNet, events alone")]
    public int Events()
    {
        var parser = new Parser(new StringReader(_real));
        int count = 0;
        while (parser.MoveNext())
        {
            count++;
        }

        return count;
    }

    /// <summary>Plain objects, nothing checked.</summary>
    [Benchmark(Description = "YamlDotNet, Deserializer<T> into plain objects")]
    public PlainBook Plain() => Deserializer.Deserialize<PlainBook>(_real);

    /// <summary>Everything: binding with places, criteria, proved ladders, findings.</summary>
    [Benchmark(Description = "rule book with everything")]
    public RuleBook RuleBook() =>
        PerfEval.RuleBook.Load(InputSource.FromText(_real, "rulebook.yaml"));
}

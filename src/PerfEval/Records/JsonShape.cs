namespace PerfEval.Records;

/// <summary>What may stand at a place of a JSON document.</summary>
/// <param name="Kind">What findings call it.</param>
internal abstract record JsonShape(LocalizedText Kind)
{
    /// <summary>Any text.</summary>
    public sealed record AnyText() : JsonShape(Kinds.Text);

    /// <summary>One of a few texts.</summary>
    public sealed record OneOf(params string[] Texts) : JsonShape(Kinds.Text);

    /// <summary>A text that is written in a certain way.</summary>
    public sealed record Written(LocalizedText Wanted, string Example, Func<string, bool> IsWritten)
        : JsonShape(Kinds.Text);

    /// <summary>The text that says what the document is.</summary>
    public sealed record SchemaId(string Wanted) : JsonShape(Kinds.Text);

    /// <summary>A whole number, not negative.</summary>
    public sealed record Count() : JsonShape(Kinds.Count);

    /// <summary>True or false.</summary>
    public sealed record Flag() : JsonShape(Kinds.Flag);

    /// <summary>A list.</summary>
    /// <param name="Item">What each item is; asked for late, since nodes hold nodes.</param>
    /// <param name="Key">The member of items that no two of them share; null for none.</param>
    public sealed record List(Func<JsonShape> Item, string? Key = null) : JsonShape(Kinds.List);

    /// <summary>An object whose members are fixed, all of them required but those that may be lacking.</summary>
    /// <param name="Name">What findings call the object.</param>
    /// <param name="All">Its members.</param>
    public sealed record Members(LocalizedText Name, params (string Name, JsonShape Shape)[] All)
        : JsonShape(Kinds.Object);

    /// <summary>An object whose members are named by ids or languages.</summary>
    /// <param name="Item">What each of them is.</param>
    /// <param name="Most">How many there are at most.</param>
    public sealed record Map(JsonShape Item, int Most = Map.Few) : JsonShape(Kinds.Object)
    {
        private const int Few = 100;
    }

    /// <summary>Null, or what it is otherwise.</summary>
    public sealed record Optional(JsonShape Other) : JsonShape(Other.Kind);

    /// <summary>A member that is left out where there is nothing to say; it is never null.</summary>
    public sealed record MayLack(JsonShape Other) : JsonShape(Other.Kind);

    /// <summary>Either of two that no first token has in common.</summary>
    public sealed record Either(JsonShape One, JsonShape Other) : JsonShape(Other.Kind);

    /// <summary>An object of one of several forms, told apart by the first member.</summary>
    public sealed record Forms(params Members[] All) : JsonShape(Kinds.Object);

    /// <summary>What findings call the kinds of values.</summary>
    internal static class Kinds
    {
        public static readonly LocalizedText Text = new("a text", "文本");
        public static readonly LocalizedText Count = new("a whole number", "非负整数");
        public static readonly LocalizedText Flag = new("true or false", "true 或 false");
        public static readonly LocalizedText List = new("a list", "列表");
        public static readonly LocalizedText Object = new("an object", "对象");
        public static readonly LocalizedText Null = new("null", "null");
        public static readonly LocalizedText Number = new("a number", "数字");
    }
}

// Shows a file of Markdown as a page, for the picture of it.
//   dotnet run docs/pictures/markdown.cs -- FROM TO
#:package Markdig@1.6.0
#:property PublishAot=false
using Markdig;

string body = Markdown.ToHtml(
    File.ReadAllText(args[0]),
    new MarkdownPipelineBuilder().UsePipeTables().Build()
);
File.WriteAllText(
    args[1],
    $$"""
    <meta charset="utf-8">
    <style>
    body { font: 15px/1.5 sans-serif; margin: 24px; max-width: 950px }
    table { border-collapse: collapse } td, th { border: 1px solid #ccd; padding: 3px 8px; text-align: left }
    </style>
    {{body}}
    """
);

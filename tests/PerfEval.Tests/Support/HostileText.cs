using System.Text.Json;

namespace PerfEval.Tests.Support;

/// <summary>Words that a report, a spreadsheet or a page might take for more than words, and files that hold them everywhere.</summary>
public static class HostileText
{
    public static TheoryData<string> All { get; } =
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "</td></details><b>bold</b>",
        "<!-- hidden",
        "]]> <![CDATA[",
        "&lt;b&gt; &amp; &#64; &quot",
        "\"quoted\" 'single' `tick` ``two``",
        "[link](javascript:alert(1)) ](x)",
        "[x]: https://example.org [^1]",
        "![picture](https://example.org/x.png)",
        "see https://example.org/a_b_c, HTTP://EXAMPLE.ORG or ftp://example.org",
        "www.example.org and WWW.example.org",
        "<https://example.org>",
        "mail@example.org mailto:mail@example.org tel:12345",
        "@octocat owes #123, GH-12 and owner/repository#7",
        ":tada: :+1: 8:30:45",
        "**bold** __bold__ *i* _i_ ~~s~~ snake_case_name",
        "a | b \\| c || d",
        "ends in a backslash\\",
        "# heading #",
        "- item",
        "1. item",
        "> quote",
        "---",
        "| --- |",
        "[ ] task",
        "$x^2$ $$y$$ ${z} {0} {{7*7}}",
        "=cmd|' /C calc'!A0",
        "@SUM(1+1)*cmd|' /C calc'!A0",
    ];

    /// <summary>A rule book in which the words stand wherever words may stand.</summary>
    public static string Book(string words)
    {
        string text = JsonSerializer.Serialize(words);
        return $$"""
            schema: perfeval/rulebook/1
            id: hostile
            title: {{text}}
            department: {name: {{text}}}
            period: 2019
            source: {document: {{text}}, section: {{text}}}
            grades:
              - {id: good, label: {{JsonSerializer.Serialize("good " + words)}}}
              - {id: poor, label: {{JsonSerializer.Serialize("poor " + words)}}}
            responsibilities:
              - id: a
                number: {{text}}
                name: {{text}}
                owner: {{text}}
                activities:
                  - id: b
                    name: {{text}}
                    indicators:
                      - id: overlap
                        name: {{text}}
                        criteria:
                          good: {text: {{text}}, means: ≥90%}
                          poor: {text: {{text}}, means: <91%}
                        accept:
                          - {code: PE3001, reason: {{text}}, by: {{text}}, on: 2019-12-02}
                      - id: number
                        name: {{text}}
                        criteria: {good: ≥90%, poor: <90%}
                      - id: exempt
                        name: {{text}}
                        criteria: {good: ≥90%, poor: <90%}
                      - id: absent
                        name: {{text}}
                        criteria: {good: ≥90%, poor: <90%}

            """;
    }

    /// <summary>A rule book in which the words stand wherever a score rule may have some.</summary>
    public static string ScoredBook(string words)
    {
        string text = JsonSerializer.Serialize(words);
        string label = JsonSerializer.Serialize("label " + words);
        return $$"""
            schema: perfeval/rulebook/1
            id: scored
            title: {{text}}
            period: 2025
            responsibilities:
              - id: a
                name: {{text}}
                activities:
                  - id: b
                    name: {{text}}
                    indicators:
                      - id: value
                        name: {{text}}
                        points: 10
                        target: ≥500人次
                        score: {ratio: target, text: {{text}} }
                      - id: items
                        name: {{text}}
                        points: 6
                        score:
                          text: {{text}}
                          items:
                            late: {text: {{text}}, minus: 0.5, most: 2}
                            told: {text: {{text}}, judged: {told: "[-1, 0]"} }
                      - id: label
                        name: {{text}}
                        points: 10
                        measure: {kind: category}
                        score: {tiers: { {{label}}: 10, none: 0} }
                      - id: judged
                        name: {{text}}
                        points: 10
                        measure: {kind: category}
                        score: {judged: { {{label}}: "[0%, 100%]"} }

            """;
    }

    /// <summary>Results for <see cref="ScoredBook"/> in which they do.</summary>
    public static string ScoredResults(string words)
    {
        string text = JsonSerializer.Serialize(words);
        string label = JsonSerializer.Serialize("label " + words);
        return $$"""
            schema: perfeval/results/1
            rulebook: scored
            subject: {{text}}
            asOf: 2025-12-31
            results:
              a/b/value: 475人次
              a/b/items:
                items:
                  late: 2
                  told: {points: -0.5, reason: {{text}}, by: {{text}} }
              a/b/label: {{label}}
              a/b/judged: {value: {{label}}, points: 9, reason: {{text}}, by: {{text}} }

            """;
    }

    /// <summary>Results for <see cref="Book"/> in which they do.</summary>
    public static string Results(string words)
    {
        string text = JsonSerializer.Serialize(words);
        return $$"""
            schema: perfeval/results/1
            rulebook: hostile
            subject: {{text}}
            asOf: 2019-12-31
            assessor: {name: {{text}}, role: self}
            results:
              a/b/overlap:
                value: 90.5%
                evidence: {{text}}
                note: {{text}}
                deviation: {{text}}
                decided: {grade: poor, reason: {{text}}, by: {{text}}, on: 2020-01-10}
              a/b/number: {{text}}
              a/b/exempt: {notApplicable: {{text}}}

            """;
    }
}

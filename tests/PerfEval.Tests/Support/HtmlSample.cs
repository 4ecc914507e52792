namespace PerfEval.Tests.Support;

/// <summary>A small rule book that has one of everything a report shows, results for it, and the page that comes of them.</summary>
public static class HtmlSample
{
    public const string Book = """
        schema: perfeval/rulebook/1
        id: sample
        title: {zh: 样表, en: Sample}
        department: {code: "106", name: {zh: 样局, en: Sample office}}
        period: 2019
        currency: 万元
        source: {document: table.txt, section: Part five, line: 3}
        grades:
          - {id: excellent, label: {zh: 优, en: Excellent}}
          - {id: good, label: {zh: 良, en: Good}}
          - {id: poor, label: {zh: 差, en: Poor}}
        rollup:
          method: weighted-mean
          weights: equal
          points: {excellent: 100, good: 85, poor: 50}
          bands: {excellent: ">= 90", good: ">= 80", poor: "< 80"}
          missing: withhold
          rounding: {to: 0.01, mode: half-up}
        accept:
          - {code: PE4006, reason: names repeat in the table, by: Office, on: 2019-12-01}
        responsibilities:
          - id: jobs
            number: One
            name: {zh: 就业, en: Employment}
            budget: 605.00
            description: Help people to work.
            goal: More people in work.
            source: {line: 10, page: 2}
            activities:
              - id: help
                number: "1"
                name: {zh: 扶持, en: Support}
                budget: 605.00
                description: Pay support.
                goal: Paid in time.
                source: {line: 12}
                indicators:
                  - id: completion
                    number: a
                    name: {zh: 完成率, en: Completion}
                    measure: {kind: percent, min: 0%, max: 100%}
                    criteria: {excellent: ≥95%, good: ≥80%, poor: <81%}
                    gate: {when: poor, cap: good}
                    accept:
                      - {code: PE3001, regions: "[80%, 81%)", reason: as published, by: Board, on: 2019-12-02}
                    source: {line: 14}
                  - id: people
                    name: {zh: 人数, en: People helped}
                    measure: {unit: 人, resolution: 1}
                    criteria: {excellent: 300人以上, good: 200人以上, poor: 200人以下}
                    source: {line: 16}
                  - id: satisfaction
                    name: {zh: 满意度, en: Satisfaction}
                    measure: {kind: category, aliases: {pleased: [content]}}
                    criteria: {excellent: delighted, good: pleased, poor: cross}
                    source: {line: 18}
                  - id: payment
                    name: {zh: 拨付, en: Payment}
                    measure: {kind: timing}
                    criteria:
                      excellent: {text: in time, when: by due}
                      good: {text: soon after, when: within 10 days after due}
                      poor: {text: not at all, when: never}
                    source: {line: 20}
          - id: other
            number: Two
            name: {zh: 其他, en: Other things}
            owner: Records office
            activities:
              - id: rest
                name: {zh: 其余, en: The rest}
                indicators:
                  - id: completion
                    name: {zh: 完成率, en: Completion}
                    criteria: {excellent: 100%, good: ≥90%, poor: <90%}
                  - id: absent
                    name: {zh: 缺项, en: Not there}
                    criteria: {excellent: ≥95%, poor: <95%}
                  - id: none
                    name: {zh: 无此项, en: Does not apply}
                    criteria: {excellent: ≥95%, poor: <95%}

        """;

    public const string Results = """
        schema: perfeval/results/1
        rulebook: sample
        subject: Bureau
        asOf: 2019-12-31
        assessor: {name: General office, role: self}
        results:
          jobs/help/completion:
            value: 80.5%
            decided: {grade: good, reason: counted again, by: Auditor, on: 2020-01-10}
            evidence: list.xlsx#B7
            note: |
              first line
              second line
            deviation: will be mended
          jobs/help/people: {done: 150, of: 1}
          jobs/help/satisfaction: {value: content}
          jobs/help/payment: {due: 2019-12-20, completed: 2019-12-24}
          other/rest/completion: {done: 2999, of: 3000}
          other/rest/none: {notApplicable: nothing of the kind this year}

        """;

    /// <summary>Writes the page of a rule book and results.</summary>
    public static string Page(string book, string results, Language language)
    {
        using var writer = new StringWriter();
        EvaluationReport.WriteHtml(
            Books.Evaluator.Evaluate(
                RuleBook.ReadText(book, "rules/sample.yaml").Value,
                MeasuredResults.ReadText(results, "sample.results.yaml").Value
            ),
            writer,
            language
        );
        return writer.ToString();
    }
}

using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Output;

/// <summary>The HTML report of the published table, as a browser shows and prints it.</summary>
/// <remarks>Pictures of what was seen stay in the system's folder for temporary files, under <c>perfeval-screenshots</c>.</remarks>
public partial class HtmlInBrowserTests
{
    private const int WidthOfA4 = 673; // 210 mm without both margins of 16 mm, in CSS pixels
    private const int MostHeight = 12000;

    private static readonly string Pictures = Directory
        .CreateDirectory(Path.Combine(Path.GetTempPath(), "perfeval-screenshots"))
        .FullName;

    // Says what is wrong with the page in the frame, one fault a line, and how many landmarks and texts it saw.
    private const string Probe = """
        const view = frame.contentWindow, page = frame.contentDocument, root = page.documentElement, faults = [];
        page.querySelectorAll('details').forEach(one => one.open = true);
        if (root.scrollWidth > root.clientWidth) faults.push('the page is ' + root.scrollWidth + ' wide');
        for (const mark of ['body > header', 'nav', 'body > main', 'body > footer', 'h1'])
          if (page.querySelectorAll(mark).length !== 1) faults.push('not one ' + mark);
        const colour = text => { const n = text.match(/[\d.]+/g).map(Number); return n.length < 4 ? [...n, 1] : n; };
        const light = c => { const [r, g, b] = c.slice(0, 3).map(v => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
        const behind = element => { for (let e = element; e; e = e.parentElement) { const c = colour(view.getComputedStyle(e).backgroundColor); if (c[3] > 0) return c; } return [255, 255, 255, 1]; };
        const block = element => { let e = element; while (view.getComputedStyle(e).display.startsWith('inline') || e.namespaceURI.endsWith('svg')) e = e.parentElement; return e; };
        const texts = page.createTreeWalker(page.body, 4);
        let seen = 0, worst = 99;
        for (let node; node = texts.nextNode();) {
          const element = node.parentElement;
          const head = element.closest('thead');
          if (!node.data.trim() || element.closest('.skip, title') || (head && view.getComputedStyle(head).clipPath !== 'none')) continue;
          const range = page.createRange();
          range.selectNodeContents(node);
          const box = block(element).getBoundingClientRect(), room = element.closest('svg') ? 16 : 1;
          const shown = [...range.getClientRects()].filter(r => r.width > 1 && r.height > 1);
          for (const r of shown) {
            if (r.right > root.clientWidth + 1 || r.left < -1) faults.push('off the page: ' + node.data.trim());
            else if (r.right > box.right + room || r.left < box.left - room) faults.push('out of its box: ' + node.data.trim());
          }
          if (shown.length === 0) faults.push('not to be seen: ' + node.data.trim());
          const style = view.getComputedStyle(element), size = parseFloat(style.fontSize);
          const own = light(colour(element.closest('svg') ? style.fill : style.color)), other = light(behind(element));
          const ratio = (Math.max(own, other) + 0.05) / (Math.min(own, other) + 0.05);
          worst = Math.min(worst, ratio);
          if (ratio < (size >= 24 ? 3 : 4.5)) faults.push('contrast ' + ratio.toFixed(2) + ': ' + node.data.trim());
          seen++;
        }
        for (const mark of page.querySelectorAll('span.mark')) {
          const c = light(colour(view.getComputedStyle(mark, '::before').borderTopColor)), paper = light(behind(mark));
          const ratio = (Math.max(c, paper) + 0.05) / (Math.min(c, paper) + 0.05);
          if (ratio < 3) faults.push('contrast of a colour ' + ratio.toFixed(2) + ': ' + mark.textContent);
        }
        for (const band of page.querySelectorAll('svg.band')) {
          const ends = [...band.querySelectorAll('text.end')].map(text => text.getBoundingClientRect());
          ends.forEach((end, i) => { if (i > 0 && end.left < ends[i - 1].right) faults.push('ends run into each other: ' + band.getAttribute('aria-label')); });
        }
        const wide = page.querySelectorAll('tr, .band, .steps');
        const whole = [...wide].filter(e => view.getComputedStyle(e).breakInside === 'avoid').length;
        document.getElementById('found').textContent = [...new Set(faults), seen + ' texts', whole + ' of ' + wide.length + ' whole', 'scheme ' + light(behind(page.body)).toFixed(1)].join('\n');
        """;

    [ChromiumTheory]
    [InlineData("en", "rollup-equal", 1280, "light")]
    [InlineData("en", "", 400, "dark")]
    [InlineData("zh", "rollup-budget", 1280, "dark")]
    [InlineData("zh", "rollup-equal", 400, "light")]
    public void On_a_screen_no_text_overflows_and_all_of_it_can_be_read(
        string language,
        string rollUp,
        int width,
        string scheme
    )
    {
        using var folder = new TemporaryFolder();
        string report = Report(folder, language, rollUp);
        string name = string.Join(
            '-',
            new[]
            {
                "report",
                language,
                rollUp,
                width.ToString(CultureInfo.InvariantCulture),
                scheme,
            }.Where(part => part.Length > 0)
        );
        string[] scheming = scheme == "dark" ? ["--force-dark-mode"] : [];
        string[] found = Look(
            folder,
            report,
            width,
            [
                .. scheming,
                FormattableString.Invariant($"--window-size={Math.Max(width, 500)},{MostHeight}"),
                $"--screenshot={Path.Combine(Pictures, name + ".png")}",
            ]
        );
        Assert.Equal(
            [scheme == "dark" ? "scheme 0.0" : "scheme 1.0"],
            found.Where(line => line.StartsWith("scheme", StringComparison.Ordinal))
        );
        Assert.Empty(Faults(found));
        Assert.True(Texts(found) > 500, string.Join('\n', found));
    }

    [ChromiumTheory]
    [InlineData("en", "rollup-equal")]
    [InlineData("zh", "rollup-budget")]
    public void On_paper_everything_is_unfolded_and_no_row_is_cut(string language, string rollUp)
    {
        using var folder = new TemporaryFolder();
        string report = Report(folder, language, rollUp);
        // The same page with the rules for paper in force, as wide as the paper is.
        string onPaper = folder.Write(
            "paper.html",
            File.ReadAllText(report)
                .Replace("@media print", "@media all", StringComparison.Ordinal)
                .Replace("@media screen", "@media not all", StringComparison.Ordinal)
        );
        string[] found = Look(folder, onPaper, WidthOfA4, ["--force-dark-mode"]);
        Assert.Empty(Faults(found));
        Assert.True(Texts(found) > 500, string.Join('\n', found));
        string rows = found.Single(line => line.EndsWith(" whole", StringComparison.Ordinal));
        Assert.Matches(@"^(?<all>\d{3,}) of \k<all> whole$", rows);

        string pdf = Path.Combine(
            Pictures,
            $"report-{language}{(rollUp.Length > 0 ? "-" + rollUp : "")}.pdf"
        );
        Chromium.Print(report, pdf);
        string[] sheets =
        [
            .. Sheet()
                .Matches(Encoding.Latin1.GetString(File.ReadAllBytes(pdf)))
                .Select(match => match.Value),
        ];
        Assert.InRange(sheets.Length, 10, 40);
        Assert.All(
            sheets,
            sheet => Assert.StartsWith("/MediaBox [0 0 594.9", sheet, StringComparison.Ordinal)
        );
    }

    private static string Report(TemporaryFolder folder, string language, string rollUp)
    {
        string report = folder.PathOf("report.html");
        string[] arguments =
        [
            "evaluate",
            Perfeval.PathOf(Perfeval.Book),
            Perfeval.PathOf(Perfeval.Results),
            "--format",
            "html",
            "--language",
            language,
            "-o",
            report,
        ];
        string[] rolledUp =
            rollUp.Length == 0
                ? []
                : ["--rollup", Repository.PathOf("rules", "gaoxin-hrss", rollUp + ".yaml")];
        Assert.Equal(0, Perfeval.Run([.. arguments, .. rolledUp]).Code);
        return report;
    }

    private static string[] Look(TemporaryFolder folder, string report, int width, string[] options)
    {
        string dom = Chromium.Dom(Frame(folder, report, width), options);
        Match found = Found().Match(dom);
        Assert.True(found.Success, dom);
        return WebUtility.HtmlDecode(found.Groups["found"].Value).Split('\n');
    }

    // A window cannot be as narrow as a telephone, a frame can; and it can be asked what it shows.
    private static string Frame(TemporaryFolder folder, string report, int width) =>
        folder.Write(
            "frame.html",
            FormattableString.Invariant(
                $$"""
                <!DOCTYPE html>
                <meta charset="utf-8">
                <style>body { margin: 0 } iframe { border: 0; display: block; width: {{width}}px; height: {{MostHeight}}px }</style>
                <iframe id="frame" src="{{Path.GetFileName(report)}}"></iframe>
                <pre id="found"></pre>
                <script>const frame = document.getElementById('frame'); frame.onload = () => { {{Probe}} };</script>
                """
            )
        );

    private static IEnumerable<string> Faults(string[] found) =>
        found.Where(line => !Summary().IsMatch(line));

    private static int Texts(string[] found) =>
        int.Parse(
            found.Single(line => line.EndsWith(" texts", StringComparison.Ordinal))[
                ..^" texts".Length
            ],
            CultureInfo.InvariantCulture
        );

    [GeneratedRegex(
        "<pre id=\"found\">(?<found>.+?)</pre>",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture
    )]
    private static partial Regex Found();

    [GeneratedRegex(@"^(\d+ texts|\d+ of \d+ whole|scheme \d\.\d)$", RegexOptions.ExplicitCapture)]
    private static partial Regex Summary();

    [GeneratedRegex(@"/MediaBox \[[^\]]*\]")]
    private static partial Regex Sheet();
}

using PerfEval.Cli.Input;
using PerfEval.Cli.Tests.Support;
using PerfEval.Tests.Support;

namespace PerfEval.Cli.Tests.Input;

/// <summary>What the system refuses is told in our own words, in both languages.</summary>
public class SystemFaultTests
{
    [Theory]
    [InlineData(28, "the disk is full", "磁盘空间已满")]
    [InlineData(unchecked((int)0x80070070), "the disk is full", "磁盘空间已满")]
    [InlineData(11, "another program is using it", "正被其他程序使用")]
    [InlineData(unchecked((int)0x80070020), "another program is using it", "正被其他程序使用")]
    [InlineData(30, "it can only be read", "只能读取，不能写入")]
    [InlineData(5, "the device reports an error", "设备发生读写错误")]
    [InlineData(75, "the system reports error 0x4B", "系统报告错误 0x4B")] // nothing is lost
    public void A_reason(int number, string english, string chinese) =>
        Assert.Equal(
            (english, chinese),
            SystemFault.Of(new IOException("As the system says.", number))
        );

    [Fact]
    public void Access_that_is_denied() =>
        Assert.Equal(
            ("access is denied", "没有权限"),
            SystemFault.Of(new UnauthorizedAccessException("As the system says."))
        );

    [Fact]
    public void A_file_that_another_program_holds()
    {
        using var folder = new TemporaryFolder();
        string book = folder.Write("book.yaml", "schema: x\n");
        using var held = new FileStream(book, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        Assert.Equal(
            $"perfeval: “{book}”无法使用：正被其他程序使用。请检查路径。\n",
            Perfeval.Run("check", book, "--language", "zh").Error
        );
    }
}

using System.Globalization;

namespace PerfEval.Cli.Input;

/// <summary>Why the system refused to read or write, in our own words: its messages speak one language only.</summary>
internal static class SystemFault
{
    /// <summary>Returns the reason in both languages; what is not known by name is told by its number.</summary>
    /// <param name="failure">What the framework threw.</param>
    public static (string English, string Chinese) Of(Exception failure)
    {
        string number = "0x" + failure.HResult.ToString("X", CultureInfo.InvariantCulture);
        return failure is UnauthorizedAccessException
            ? ("access is denied", "没有权限")
            // The numbers of Linux and macOS, and behind them those of Windows.
            : failure.HResult switch
            {
                28 or 122 or 69 or unchecked((int)0x80070070) or unchecked((int)0x80070027) => (
                    "the disk is full",
                    "磁盘空间已满"
                ),
                11 or 35 or 16 or 26 or unchecked((int)0x80070020) or unchecked((int)0x80070021) =>
                    ("another program is using it", "正被其他程序使用"),
                30 or unchecked((int)0x80070013) => ("it can only be read", "只能读取，不能写入"),
                5 or unchecked((int)0x8007001D) or unchecked((int)0x8007001E) => (
                    "the device reports an error",
                    "设备发生读写错误"
                ),
                _ => ($"the system reports error {number}", $"系统报告错误 {number}"),
            };
    }
}

namespace Hiraku.Pipeline.Extract.Rows;

/// <summary>A stretch of merged cells; rows from 1, columns from 0, both ends included.</summary>
internal readonly record struct MergedRange(int FirstRow, int LastRow, int FirstColumn, int LastColumn);

using Hiraku.Pipeline.Flow.Datasets;

namespace Hiraku.Tests.Pipeline.Flow;

public class ReadAheadTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(500)]
    public void Items_come_out_in_the_order_of_the_source(int count)
    {
        using var ahead = new ReadAhead<Item>(Items(count), "test");

        Assert.Equal(Enumerable.Range(0, count), ahead.Items().Select(item => item.Number));
    }

    [Fact]
    public void One_item_is_made_by_the_thread_that_uses_it()
    {
        using var ahead = new ReadAhead<Item>(Items(1), "test");

        Assert.Equal(Environment.CurrentManagedThreadId, Assert.Single(ahead.Items()).MadeBy);
    }

    [Fact]
    public void Later_items_are_made_by_another_thread()
    {
        using var ahead = new ReadAhead<Item>(Items(3), "test");

        Assert.NotEqual(Environment.CurrentManagedThreadId, ahead.Items().Last().MadeBy);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public void A_fault_of_the_source_comes_after_the_items_before_it(int before)
    {
        using var ahead = new ReadAhead<Item>(Items(before).Concat(Broken()), "test");
        var used = new List<int>();

        Assert.Throws<InvalidDataException>(() =>
        {
            foreach (Item item in ahead.Items())
            {
                used.Add(item.Number);
            }
        });
        Assert.Equal(Enumerable.Range(0, before), used);
    }

    [Fact]
    public void What_nobody_used_is_disposed_and_the_source_too()
    {
        var made = new List<Item>();
        bool isClosed = false;
        using (var ahead = new ReadAhead<Item>(Watched(), "test"))
        {
            ahead.Items().First().Dispose();
        }

        Assert.True(isClosed);
        Assert.All(made, item => Assert.True(item.IsDisposed));

        IEnumerable<Item> Watched()
        {
            try
            {
                for (int number = 0; number < 1000; number++)
                {
                    made.Add(new Item(number));
                    yield return made[^1];
                }
            }
            finally
            {
                isClosed = true;
            }
        }
    }

    private static IEnumerable<Item> Items(int count) => Enumerable.Range(0, count).Select(number => new Item(number));

    private static IEnumerable<Item> Broken() => Enumerable.Range(0, 1).Select<int, Item>(_ => throw new InvalidDataException("broken"));

    private sealed class Item(int number) : IDisposable
    {
        public int Number => number;

        public int MadeBy { get; } = Environment.CurrentManagedThreadId;

        public bool IsDisposed { get; private set; }

        public void Dispose() => IsDisposed = true;
    }
}

namespace Hiraku.Pipeline.Validate.Text.Patterns;

/// <summary>A pattern as states and steps between them (Thompson's construction): a step takes one unit of a set, or none.</summary>
internal sealed class StateGraph
{
    private readonly List<(UnitSet? Set, int Next, int Other)> states = [];

    public int Start { get; set; }

    public int Count => states.Count;

    public IEnumerable<UnitSet> Sets => states.Select(state => state.Set).OfType<UnitSet>();

    /// <summary>The state at which the pattern has matched.</summary>
    public const int Accepting = -1;

    /// <summary>A state that takes one unit of the set and goes on.</summary>
    public int Take(UnitSet set, int next) => Add((set, next, Accepting));

    /// <summary>A state that goes on either way without taking anything.</summary>
    public int Fork(int one, int other) => Add((null, one, other));

    /// <summary>Lets a fork lead back, for repeating.</summary>
    public void Redirect(int fork, int one) => states[fork] = (null, one, states[fork].Other);

    /// <summary>Adds a state and all that are reached from it without taking anything.</summary>
    public void Reach(int state, SortedSet<int> reached)
    {
        if (!reached.Add(state) || state == Accepting || states[state].Set is not null)
        {
            return;
        }

        Reach(states[state].Next, reached);
        Reach(states[state].Other, reached);
    }

    /// <summary>All states reached from these by taking one unit.</summary>
    public SortedSet<int> Step(IEnumerable<int> from, int unit)
    {
        var reached = new SortedSet<int>();
        foreach (int state in from.Where(state => state != Accepting && states[state].Set?.Has(unit) == true))
        {
            Reach(states[state].Next, reached);
        }

        return reached;
    }

    private int Add((UnitSet?, int, int) state)
    {
        states.Add(state);
        return states.Count - 1;
    }
}

"""Rows of option values in which every pair of values of two options occurs.

In-parameter-order: the two largest options are combined in full; every further option extends the rows by the value that
meets the most pairs still missing, and pairs left over become rows of their own (or fill free places of such rows).
"""


def rows(options, random):
    """options: {name: [value, ...]}. Returns dictionaries with a value for each name, in an order drawn from random."""
    names = sorted(options, key=lambda name: -len(options[name]))
    values = {name: random.sample(list(options[name]), len(options[name])) for name in names}
    if len(names) == 1:
        return [{names[0]: value} for value in values[names[0]]]
    first, second = names[0], names[1]
    table = [{first: a, second: b} for a in values[first] for b in values[second]]
    for position, name in enumerate(names[2:], start=2):
        _extend(table, names[:position], name, values)
    for row in table:
        for name in names:
            row.setdefault(name, random.choice(values[name]))
    random.shuffle(table)
    return table


def _extend(table, earlier, name, values):
    missing = {(other, theirs, ours) for other in earlier for theirs in values[other] for ours in values[name]}
    for at, row in enumerate(table):
        turned = values[name][at % len(values[name]):] + values[name][:at % len(values[name])]
        best = max(turned, key=lambda ours: sum((other, row[other], ours) in missing for other in row if other != name))
        row[name] = best
        missing.difference_update((other, row[other], best) for other in row if other != name)
    extra = []
    for other, theirs, ours in sorted(missing):
        row = next((r for r in extra if r.get(other, theirs) == theirs and r[name] == ours), None)
        if row is None:
            row = {name: ours}
            extra.append(row)
        row[other] = theirs
    table.extend(extra)

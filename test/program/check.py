"""A Python program of the course on a batch from standard input: prints every tensor, one a line.

python3 check.py backprop.py | deep.py < batch
"""

import importlib.util
import sys

import numpy as np

path = sys.argv[1]
program = importlib.util.spec_from_file_location("program", path)
course = importlib.util.module_from_spec(program)
program.loader.exec_module(course)
numbers = iter(sys.stdin.read().split())
m = int(next(numbers))
sizes = [int(next(numbers)) for _ in range(m + 1)]
course.softmax = next(numbers) == "1"
course.factor = float(next(numbers))
course.mean = next(numbers) == "1"
course.alpha = float(next(numbers))
P = int(next(numbers))
take = lambda rows, columns: np.array([float(next(numbers)) for _ in range(rows * columns)]).reshape(rows, columns)
w = [take(below + 1, above) for below, above in zip(sizes, sizes[1:])]
pairs = [(take(1, sizes[0] + 1)[0], take(1, sizes[-1])[0]) for _ in range(P)]
X, y = np.array([x for x, _ in pairs]), np.array([truth for _, truth in pairs])


def one_pass(w):
    """Productions, outputs without bias, the costs."""
    if path.endswith("deep.py"):
        a, o = course.forward([None] + w, X)
        return a[1:], o, course.costs(a, o, y)
    sigma, U, tau, yHat = course.forward(*w, X)
    return [sigma, tau], [X, U, yHat], course.costs(tau, yHat, y)


a, o, costs = one_pass(w)
if path.endswith("deep.py"):
    delta = course.backward([None] + w, o, y)
    gradient = course.gradients(o, delta)
    added = course.corrections(gradient)[1:]
    delta, gradient = delta[1:], gradient[1:]
else:
    out, hidden = course.backward(w[1], o[1], o[2], y)
    delta = [hidden, out]
    gradient = list(course.gradients(X, o[1], out, hidden))
    added = list(course.corrections(*gradient))


def row(name, values):
    print(name, *(format(value, ".17g") for value in np.ravel(values)))


for p in range(P):
    for own in a:
        row("a", own[p])
    for h in range(1, m + 1):
        row("o", o[h][p] if h == m else o[h][p][1:])
    for own in delta:
        row("delta", own[p])
    row("cost", costs[p])
for own in gradient:
    for line in own:
        row("gradient", line)
each = 1 / P if course.mean else 1
row("costBefore", each * costs.sum())
row("costAfter", each * one_pass([own + more for own, more in zip(w, added)])[2].sum())

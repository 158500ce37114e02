# Answers one table a line: "path size runs" -> JSON with the times of scipy's linear_sum_assignment and the objective.
import json, sys, time
import numpy, scipy
from scipy.optimize import linear_sum_assignment
print(json.dumps({"scipy": scipy.__version__, "numpy": numpy.__version__}), flush=True)
tables = {}
for line in sys.stdin:
    path, size = line.split()
    if path not in tables:
        tables.clear()
        tables[path] = numpy.fromfile(path, dtype=numpy.float64).reshape(int(size), int(size))
    table = tables[path]
    start = time.perf_counter()
    rows, cols = linear_sum_assignment(table)
    ms = (time.perf_counter() - start) * 1000
    print(json.dumps({"ms": ms, "objective": float(table[rows, cols].sum())}), flush=True)

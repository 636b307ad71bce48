"""Reachability in a graph that may have cycles, as bit masks; each node and edge is visited once."""

from collections.abc import Callable, Hashable, Iterable
from typing import TypeVar

N = TypeVar("N", bound=Hashable)


def reachable(roots: Iterable[N], below: Callable[[N], Iterable[N]], own: Callable[[N], int]) -> dict[N, int]:
    """The union of ``own`` over a node and all that is below it, for every node below ``roots``.

    Tarjan's strongly connected components, without recursion: nodes of one cycle share one mask.
    """
    masks: dict[N, int] = {}
    order: dict[N, int] = {}
    low: dict[N, int] = {}
    open_nodes: list[N] = []
    for root in roots:
        if root in order:
            continue
        order[root] = low[root] = len(order)
        open_nodes.append(root)
        work = [(root, list(below(root)))]
        gathered = {root: own(root)}
        while work:
            node, rest = work[-1]
            if rest:
                child = rest.pop()
                if child not in order:
                    order[child] = low[child] = len(order)
                    open_nodes.append(child)
                    gathered[child] = own(child)
                    work.append((child, list(below(child))))
                elif child in masks:
                    gathered[node] |= masks[child]
                else:
                    low[node] = min(low[node], order[child])
                continue
            work.pop()
            if low[node] == order[node]:
                _close(node, open_nodes, gathered, masks)
            if work:
                above = work[-1][0]
                low[above] = min(low[above], low[node])
                gathered[above] |= masks.get(node, gathered[node])
    return masks


def _close(node: N, open_nodes: list[N], gathered: dict[N, int], masks: dict[N, int]) -> None:
    """All nodes of the cycle that ``node`` began get the mask that was gathered in it."""
    cycle: list[N] = []
    while not cycle or cycle[-1] != node:
        cycle.append(open_nodes.pop())
    mask = 0
    for one in cycle:
        mask |= gathered[one]
    for one in cycle:
        masks[one] = mask

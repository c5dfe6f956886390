"""Makes Alembic's modules use sets that keep insertion order, so that its answers can be compared exactly.

Alembic goes by the order of Python sets in a few places. With this module imported first, every answer is one that real
Alembic may give, and always the same one.
"""

import ast
import importlib.abc
import importlib.machinery
import sys

PATCHED = ("alembic.script.revision", "alembic.script.base", "alembic.runtime.migration")


class OrderedSet:
    """A set with insertion order; results of operations keep the order of the left operand."""

    def __init__(self, items=()):
        self._items = dict.fromkeys(items)

    def __iter__(self):
        return iter(self._items)

    def __len__(self):
        return len(self._items)

    def __contains__(self, item):
        return item in self._items

    def __eq__(self, other):
        return set(self._items) == set(other)

    def __hash__(self):
        return hash(frozenset(self._items))

    def add(self, item):
        self._items[item] = None

    def discard(self, item):
        self._items.pop(item, None)

    def remove(self, item):
        del self._items[item]

    def update(self, *others):
        for other in others:
            self._items.update(dict.fromkeys(other))

    def union(self, *others):
        result = OrderedSet(self)
        result.update(*others)
        return result

    def intersection(self, other):
        other = set(other)
        return OrderedSet(item for item in self if item in other)

    def difference(self, other):
        other = set(other)
        return OrderedSet(item for item in self if item not in other)

    __sub__ = difference
    __or__ = union
    __and__ = intersection

    def intersection_update(self, other):
        self._items = self.intersection(other)._items

    def difference_update(self, other):
        self._items = self.difference(other)._items


class Ordering(ast.NodeTransformer):
    def visit_Name(self, node):
        if node.id in ("set", "frozenset") and isinstance(node.ctx, ast.Load):
            return ast.copy_location(ast.Name("_OrderedSet", ast.Load()), node)
        return node

    def _call(self, node, argument):
        call = ast.Call(ast.Name("_OrderedSet", ast.Load()), [argument], [])
        return ast.fix_missing_locations(ast.copy_location(call, node))

    def visit_Set(self, node):
        self.generic_visit(node)
        return self._call(node, ast.List(node.elts, ast.Load()))

    def visit_SetComp(self, node):
        self.generic_visit(node)
        return self._call(node, ast.ListComp(node.elt, node.generators))


class Loader(importlib.machinery.SourceFileLoader):
    def get_code(self, fullname):
        tree = Ordering().visit(ast.parse(self.get_source(fullname)))
        return compile(ast.fix_missing_locations(tree), self.path, "exec", dont_inherit=True)

    def exec_module(self, module):
        module._OrderedSet = OrderedSet
        super().exec_module(module)


class Finder(importlib.abc.MetaPathFinder):
    def find_spec(self, fullname, path, target=None):
        if fullname not in PATCHED:
            return None
        spec = importlib.machinery.PathFinder.find_spec(fullname, path, target)
        spec.loader = Loader(fullname, spec.origin)
        return spec


sys.meta_path.insert(0, Finder())

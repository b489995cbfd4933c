"""Turning a YAML mapping into a typed fact, or refusing it in one sentence that names the file and the key."""

from typing import Any, TypeVar

import msgspec
from msgspec import inspect

T = TypeVar("T")


class FactError(ValueError):
    """A fact file says something it may not say; the message is one sentence that names the file and the key."""


def typed(value: Any, kind: type[T], where: str) -> T:
    """Read one fact as its type.  An unknown key, a missing key or a wrong value raises FactError naming ``where``."""
    _refuse_unknown_keys(value, inspect.type_info(kind), where)
    try:
        return msgspec.convert(value, kind)
    except msgspec.ValidationError as error:
        raise FactError(f"{where}: {_sentence(str(error))}") from error


def _sentence(error: str) -> str:
    said, _, path = error.partition(" - at ")
    return f"{path.strip('`').removeprefix('$.') or 'the fact'}: {said[:1].lower()}{said[1:]}."


def _refuse_unknown_keys(value: Any, info: inspect.Type, where: str) -> None:
    if isinstance(info, inspect.UnionType):
        info = next((kind for kind in info.types if not isinstance(kind, inspect.NoneType)), info)
    if isinstance(info, inspect.DataclassType) and isinstance(value, dict):
        _refuse_in_mapping(value, info, where)
    elif isinstance(info, (inspect.VarTupleType, inspect.FrozenSetType)) and isinstance(value, list):
        for index, item in enumerate(value):
            _refuse_unknown_keys(item, info.item_type, f"{where}[{index}]")
    elif isinstance(info, inspect.DictType) and isinstance(value, dict):
        for key, item in value.items():
            _refuse_unknown_keys(item, info.value_type, f"{where}.{key}")


def _refuse_in_mapping(value: dict[str, Any], info: inspect.DataclassType, where: str) -> None:
    fields = {field.encode_name: field.type for field in info.fields}
    for key, item in value.items():
        if key not in fields:
            raise FactError(f'{where}: "{key}" is not a key here; the keys are {", ".join(fields)}.')
        _refuse_unknown_keys(item, fields[key], f"{where}.{key}")

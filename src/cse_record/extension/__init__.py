"""Local extensions: columns, codes and rules that an area declares for itself, in a folder, beside the standard and never in place of it.

An extension is read and refused here; what it declares becomes elements and rules of the kinds that the standard has, so that the same
engine, the same sentences and the same workbook serve both.
"""

from cse_record.extension.declaration import ExtensionRefused, Fault
from cse_record.extension.load import Extension, load_extension, load_extensions

__all__ = ["Extension", "ExtensionRefused", "Fault", "load_extension", "load_extensions"]

"""Runs mappings, which are data of the standard: so far the upgrade of a return to the present version, with a loss report."""

from cse_record.mapping.losses import KINDS, CarriedOn, Loss, LossReport
from cse_record.mapping.upgrade import Upgraded, upgrade

__all__ = ["KINDS", "CarriedOn", "Loss", "LossReport", "Upgraded", "upgrade"]

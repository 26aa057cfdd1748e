"""Runs in the Python of the office program: connects to the instance that listens on a pipe, once it has started."""

import time

import uno


def connected(pipe: str):
    context = uno.getComponentContext()
    resolver = context.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", context)
    for _ in range(480):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:  # it is still starting
            time.sleep(0.25)
    raise SystemExit("the office program does not answer")

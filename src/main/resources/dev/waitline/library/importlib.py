# Modules by their names.


def import_module(name, package=None):
    if name.startswith("."):
        raise TypeError("the 'package' argument is required to perform a relative import for %r" % name)
    return __import__(name, None, None, ["*"])


def invalidate_caches():
    pass

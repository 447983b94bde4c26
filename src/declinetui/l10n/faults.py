"""Why the system refused a file, in the reader's words instead of the C library's."""

import errno

from declinetui.errors import Message

_CAUSES = {
    errno.EACCES: Message("permission denied"),
    errno.EPERM: Message("permission denied"),
    errno.ENOENT: Message("no such file or folder"),
    errno.ENOTDIR: Message("a file stands where a folder should be"),
    errno.EISDIR: Message("it is a folder"),
    errno.EEXIST: Message("it exists already"),
    errno.ENOSPC: Message("the disk is full"),
    errno.EDQUOT: Message("the disk quota is used up"),
    errno.EROFS: Message("the disk is read-only"),
    errno.ENAMETOOLONG: Message("the name is too long"),
    errno.ELOOP: Message("its links go round in a circle"),
    errno.EIO: Message("the disk does not answer"),
    errno.EBUSY: Message("it is in use"),
    errno.EMFILE: Message("too many files are open"),
}


def cause(error: OSError) -> Message | str:
    """The cause as a message; the system's own words when it is a rare one."""
    known = _CAUSES.get(error.errno or 0)
    return known or error.strerror or type(error).__name__

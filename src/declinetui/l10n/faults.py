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
    errno.ENFILE: Message("too many files are open"),
    errno.EFBIG: Message("it would grow too large"),
    errno.ENOTEMPTY: Message("the folder is not empty"),
    errno.EXDEV: Message("it lies on another disk"),
    errno.EAGAIN: Message("it is in use"),
    errno.ENOMEM: Message("there is no memory left"),
    errno.ETIMEDOUT: Message("the disk does not answer"),
    errno.ENXIO: Message("it is no file"),
    errno.ENODEV: Message("it is no file"),
    errno.EINVAL: Message("it does not allow that"),
}


def cause(error: OSError) -> Message | str:
    """The cause as a message; the system's name of it when it is a rare one."""
    number = error.errno or 0
    return _CAUSES.get(number) or errno.errorcode.get(number) or error.strerror or type(error).__name__

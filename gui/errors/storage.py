"""Explanations of trouble with the disk, the database and the keyring, and of bugs."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication

from gui.errors.explanation import Explanation, work_stored

translate = QCoreApplication.translate


def _bug(title: str) -> Explanation:
    return Explanation(
        title,
        work_stored(),
        translate("Errors", "Try again. If it comes back, send the report to the maintainers."),
        "report",
    )


def _get_a_keyring() -> str:
    return translate(
        "Errors",
        "Install or unlock the keyring of the system (on Linux GNOME Keyring or KWallet), sign in to the desktop anew, "
        "then sign in to the accounts again.",
    )


STORAGE: Mapping[str, Callable[[], Explanation]] = {
    "disk_full": lambda: Explanation(
        translate("Errors", "The disk is full."),
        translate("Errors", "What was stored before is safe; the last change could not be stored."),
        translate("Errors", "Free some space, then try again."),
        "folder",
    ),
    "disk_nearly_full": lambda: Explanation(
        translate("Errors", "The disk is almost full: less than 200 MB are left."),
        translate("Errors", "Everything is stored and goes on."),
        translate(
            "Errors", "Free some space in the next days; pictures and films need room before they leave."
        ),
        "folder",
    ),
    "read_only": lambda: Explanation(
        translate("Errors", "The data folder cannot be written to."),
        translate("Errors", "What is in it is untouched."),
        translate(
            "Errors", "Check that it is not on a locked drive and that you may write there, then try again."
        ),
        "folder",
    ),
    "file_in_use": lambda: Explanation(
        translate("Errors", "Another program has the file open."),
        translate("Errors", "It is as it was; the last change was not stored."),
        translate(
            "Errors",
            "Close the programs that show the file, or let the virus scanner finish, then try again.",
        ),
        "retry",
    ),
    "io_failed": lambda: Explanation(
        translate("Errors", "The disk reported an error."),
        translate("Errors", "What was stored before was left untouched."),
        translate("Errors", "Try again. If it comes back, copy the data folder to another disk at once."),
        "folder",
    ),
    "report_not_written": lambda: Explanation(
        translate("Errors", "The file could not be written."),
        translate("Errors", "A file of that name is as it was; nothing of the report is lost."),
        translate("Errors", "Choose another folder, or close the file where it is open, then try again."),
        "folder",
    ),
    "locked": lambda: Explanation(
        translate("Errors", "Another program is holding the database."),
        translate("Errors", "Nothing was lost; the last change was not made."),
        translate("Errors", "Wait a moment and try again; close other copies of Papan Siar."),
        "retry",
    ),
    "out_of_memory": lambda: Explanation(
        translate("Errors", "The computer has no memory left."),
        work_stored(),
        translate("Errors", "Close other programs and try again."),
        "retry",
    ),
    "corrupt": lambda: Explanation(
        translate("Errors", "The database is damaged and was not opened."),
        translate("Errors", "The damaged file is kept; pictures and backups are untouched."),
        translate("Errors", "Restore the newest backup."),
        "restore",
    ),
    "newer_database": lambda: Explanation(
        translate("Errors", "The data comes from a newer version of Papan Siar."),
        translate("Errors", "It was not opened, so nothing was changed."),
        translate("Errors", "Install the newer version on this computer, or restore an older backup."),
        "restore",
    ),
    "migration_failed": lambda: Explanation(
        translate("Errors", "The data could not be brought to this version."),
        translate("Errors", "It is as it was before; a backup was made first."),
        translate("Errors", "Go back to the version used before, and send the report to the maintainers."),
        "restore",
    ),
    "backup_damaged": lambda: Explanation(
        translate("Errors", "This file is damaged, not whole, or no backup of Papan Siar."),
        translate("Errors", "The data of now is untouched."),
        translate("Errors", "Choose another backup; copy it anew from where it was made, if you can."),
        "restore",
    ),
    "copy_password_wrong": lambda: Explanation(
        translate("Errors", "That is not the password of this copy."),
        translate("Errors", "The copy is whole as far as could be seen, and the data of now is untouched."),
        translate(
            "Errors",
            "Look at capitals, spaces and hyphens, and type it as it was written down. There is no other way.",
        ),
    ),
    "restored": lambda: Explanation(
        translate("Errors", "Its hour came after the backup was made: it may have been published since."),
        translate("Errors", "The post is kept and nothing is sent twice."),
        translate(
            "Errors", "Look on the platform. If it is not there, send it now; if it is, cancel it here."
        ),
        "look",
    ),
    "media_not_written": lambda: Explanation(
        translate("Errors", "A picture could not be prepared on the disk."),
        translate("Errors", "The post waits in the outbox."),
        translate("Errors", "Free some space; it is tried again by itself."),
        "folder",
    ),
    "no_keyring": lambda: Explanation(
        translate("Errors", "This computer offers no keyring."),
        translate("Errors", "Keys are kept until you quit and never written to disk."),
        _get_a_keyring(),
        "sign_in",
    ),
    "untrusted_keyring": lambda: Explanation(
        translate("Errors", "The keyring of this computer would store keys unprotected and is not used."),
        translate("Errors", "Keys are kept until you quit and never written to disk."),
        _get_a_keyring(),
        "sign_in",
    ),
    "keyring_locked": lambda: Explanation(
        translate("Errors", "The keyring of this computer is locked."),
        translate("Errors", "The key is still in it."),
        translate("Errors", "Unlock the keyring and try again."),
        "retry",
    ),
    "keyring_failed": lambda: Explanation(
        translate("Errors", "The keyring of this computer did not work."),
        translate("Errors", "No key was written anywhere else."),
        translate("Errors", "Try again; if it stays so, restart the computer."),
        "retry",
    ),
    "platform_unknown": lambda: _bug(
        translate("Errors", "This version does not know the platform {platform}.")
    ),
    "bug": lambda: _bug(translate("Errors", "Something in the program went wrong ({error}).")),
    "stale_delivery": lambda: Explanation(
        translate("Errors", "The entry changed in the meantime."),
        translate("Errors", "Nothing was overwritten."),
        translate("Errors", "Look at it again and repeat what you wanted."),
        "retry",
    ),
}

package org.essaim.local.state;

import module java.base;

import org.essaim.local.CannotRunException;
import org.essaim.servers.ServerException;

/** Recognises a full disk, before anything starts and whenever something failed. */
public final class DiskSpace {

    /** What a federation of three divisions needs to start with. */
    public static final long TO_START = 600L << 20;

    /** Below this a running federation is stopped before its databases fail by themselves. */
    public static final long TO_CONTINUE = 40L << 20;

    private static final String NO_SPACE = "No space left on device";

    private DiskSpace() {}

    /**
     * @throws CannotRunException if less than so many bytes are free where the folder lies
     */
    public static void require(Path folder, long bytes) {
        try {
            long free = Files.getFileStore(folder).getUsableSpace();
            if (free < bytes) {
                throw new CannotRunException(
                        "no space for %s: %d MiB are free on its disk, %d MiB are needed"
                                .formatted(folder, free >> 20, bytes >> 20));
            }
        } catch (IOException unreadable) {
            throw asOneLine(folder, unreadable);
        }
    }

    /** What a fault in the state folder means, as the line to print. */
    public static CannotRunException asOneLine(Path folder, Exception fault) {
        if (isNoSpace(fault.getMessage())) {
            return new CannotRunException("no space for " + folder + ": its disk is full", fault);
        }
        return fault instanceof ServerException
                ? new CannotRunException(fault.getMessage(), fault)
                : new CannotRunException(
                        "%s cannot be used: %s".formatted(folder, reason(fault)), fault);
    }

    /** Why something could not be done with a file, in the system's words. */
    public static String reason(Exception fault) {
        return switch (fault) {
            case AccessDeniedException _ -> "permission denied";
            case NoSuchFileException _ -> "no such file or folder";
            case FileSystemException known when known.getReason() != null -> known.getReason();
            default -> fault.toString();
        };
    }

    /** Whether a log or the message of an exception says that a disk is full. */
    public static boolean isNoSpace(String text) {
        return text != null && text.contains(NO_SPACE);
    }
}

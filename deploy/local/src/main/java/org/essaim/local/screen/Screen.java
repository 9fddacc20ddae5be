package org.essaim.local.screen;

import module java.base;

/**
 * The terminal: lines that stay, and one progress line that changes in place. Where the output is
 * not a terminal, every progress is a line of its own.
 */
public final class Screen {

    private static final String ERASE_LINE = "\r\033[2K";

    private final PrintStream out;
    private final boolean live;
    private final long startedNanos = System.nanoTime();
    private String progress = "";

    /**
     * @param live whether a line can be rewritten
     */
    public Screen(PrintStream out, boolean live) {
        this.out = out;
        this.live = live;
    }

    /** Standard output, live if it is a terminal. */
    public static Screen standard() {
        var console = System.console();
        return new Screen(System.out, console != null && console.isTerminal());
    }

    /** Prints a line that stays. */
    public synchronized void line(String text) {
        if (live && !progress.isEmpty()) {
            out.print(ERASE_LINE);
        }
        out.println(text);
        redraw();
        out.flush();
    }

    /** What is going on now; the same text twice is printed once. */
    public synchronized void progress(String text) {
        if (text.equals(progress)) {
            return;
        }
        progress = text;
        if (live) {
            redraw();
        } else if (!text.isEmpty()) {
            out.println(stamped(text));
        }
        out.flush();
    }

    /** Clears the progress line. */
    public synchronized void done() {
        if (live && !progress.isEmpty()) {
            out.print(ERASE_LINE);
        }
        progress = "";
        out.flush();
    }

    private void redraw() {
        if (live && !progress.isEmpty()) {
            out.print(ERASE_LINE + stamped(progress));
        }
    }

    private String stamped(String text) {
        double seconds = (System.nanoTime() - startedNanos) / 1e9;
        return String.format(Locale.ROOT, "[%5.1f s] %s", seconds, text);
    }
}

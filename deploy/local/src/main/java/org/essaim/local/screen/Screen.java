package org.essaim.local.screen;

import module java.base;

/**
 * The terminal: lines that stay, and one progress line that changes in place and says how long the
 * run has taken. Where the output is not a terminal, a progress is a line of its own, and one that
 * only counts on waits for some seconds.
 */
public final class Screen {

    private static final String ERASE_LINE = "\r\033[2K";
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(5);
    private static final Duration BETWEEN_TICKS = Duration.ofMillis(500);

    private final PrintStream out;
    private final boolean live;
    private final Width width;
    private final LongSupplier nanos;
    private final long startedNanos;
    private String progress = "";
    private String printedWords = "";
    private long printedNanos;

    /**
     * @param live whether a line can be rewritten
     */
    public Screen(PrintStream out, boolean live) {
        this(out, live, Width.USUAL, System::nanoTime);
    }

    Screen(PrintStream out, boolean live, Width width, LongSupplier nanos) {
        this.out = out;
        this.live = live;
        this.width = width;
        this.nanos = nanos;
        this.startedNanos = nanos.getAsLong();
    }

    /** Standard output, live if it is a terminal that can erase a line. */
    public static Screen standard() {
        var console = System.console();
        boolean live =
                console != null && console.isTerminal() && !"dumb".equals(System.getenv("TERM"));
        Width width = Width.of(System.getenv("COLUMNS"));
        Screen screen = new Screen(System.out, live, width, System::nanoTime);
        if (live) {
            Thread.ofPlatform().daemon().name("seconds").start(screen::tickForEver);
        }
        return screen;
    }

    /** How long a line may be. */
    public Width width() {
        return width;
    }

    /** Prints a line that stays, in several where it is too long. */
    public synchronized void line(String text) {
        if (live && !progress.isEmpty()) {
            out.print(ERASE_LINE);
        }
        width.fold(text).forEach(out::println);
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
        } else if (!text.isEmpty() && isNews(text)) {
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

    /** The seconds go on while the work does. */
    synchronized void tick() {
        redraw();
        out.flush();
    }

    private void tickForEver() {
        while (true) {
            LockSupport.parkNanos(BETWEEN_TICKS.toNanos());
            tick();
        }
    }

    private void redraw() {
        if (live && !progress.isEmpty()) {
            out.print(ERASE_LINE + stamped(progress));
        }
    }

    /** Other words than those printed last, or other figures in them a while later. */
    private boolean isNews(String text) {
        String words = text.replaceAll("[0-9]+", "0");
        long now = nanos.getAsLong();
        if (words.equals(printedWords) && now - printedNanos < BETWEEN_COUNTS.toNanos()) {
            return false;
        }
        printedWords = words;
        printedNanos = now;
        return true;
    }

    /** Never so long that a terminal would fold it: then it could not be erased. */
    private String stamped(String text) {
        long seconds = Duration.ofNanos(nanos.getAsLong() - startedNanos).toSeconds();
        return Width.cut("[%3d s] %s".formatted(seconds, text), width.columns() - 1);
    }
}

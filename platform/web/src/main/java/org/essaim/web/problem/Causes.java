package org.essaim.web.problem;

import module java.base;

/** What an exception was caused by, itself first, however deep libraries wrap it. */
public final class Causes {

    /** Whatever is wrapped deeper, or in a circle, is not looked for. */
    private static final int MOST = 20;

    private Causes() {}

    static Stream<Throwable> of(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).limit(MOST);
    }

    /** The first of that type. */
    public static <T> Optional<T> find(Throwable thrown, Class<T> type) {
        return of(thrown).filter(type::isInstance).map(type::cast).findFirst();
    }
}

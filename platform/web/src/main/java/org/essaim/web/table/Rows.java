package org.essaim.web.table;

import module java.base;

import org.essaim.web.Page;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpOutputMessage;

/** What controllers return that is a table: a collection, a stream or a page of records. */
public final class Rows {

    private Rows() {}

    /** Whether a value of this class can be a table at all; only its full type decides. */
    static boolean maybe(Class<?> value) {
        return Collection.class.isAssignableFrom(value)
                || Stream.class.isAssignableFrom(value)
                || value == Page.class;
    }

    /** The record type of the rows, or null where this is no table. */
    public static Class<?> type(ResolvableType returned) {
        for (Class<?> table : new Class<?>[] {Collection.class, Stream.class, Page.class}) {
            Class<?> row = returned.as(table).getGeneric(0).resolve();
            if (row != null && row.isRecord()) {
                return row;
            }
        }
        return null;
    }

    /** Says how a page continues; to be called before anything of the body is written. */
    static void announce(Object table, HttpOutputMessage output) {
        if (table instanceof Page<?> page && page.next() != null) {
            output.getHeaders().set(Page.NEXT, page.next());
        }
    }

    /** Visits the rows one by one; a stream is closed after the last or on a failure. */
    static void forEach(Object table, Consumer<Object> each) {
        switch (table) {
            case Page<?> page -> page.items().forEach(each);
            case Collection<?> rows -> rows.forEach(each);
            case Stream<?> stream -> {
                try (stream) {
                    stream.forEachOrdered(each);
                }
            }
            default -> throw new IllegalStateException("no table: " + table.getClass());
        }
    }
}

package org.essaim.web.table;

import java.util.function.Consumer;

/** Hands its rows one by one to whoever writes them. */
@FunctionalInterface
public interface Table {
    void forEach(Consumer<Object> row);
}

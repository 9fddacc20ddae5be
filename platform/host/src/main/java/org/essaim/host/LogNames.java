package org.essaim.host;

import module java.base;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.turbo.TurboFilter;
import ch.qos.logback.core.spi.FilterReply;
import org.slf4j.ILoggerFactory;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.slf4j.Marker;
import org.springframework.beans.factory.DisposableBean;

/**
 * Whose every line of the log is: a thread belongs to the service that started it, and so do those
 * that it starts in turn, whichever library does so.
 */
final class LogNames implements DisposableBean {

    /** Under which a line has the name; the pattern of the log asks for it. */
    private static final String KEY = "service";

    private final InheritableThreadLocal<String> service = new InheritableThreadLocal<>();
    private final TurboFilter beforeEachLine = new BeforeEachLine();

    LogNames() {
        ILoggerFactory logging = LoggerFactory.getILoggerFactory();
        if (logging instanceof LoggerContext logback) {
            logback.addTurboFilter(beforeEachLine);
        }
    }

    /** What this thread does from here on is the service's. */
    Closeable of(String name) {
        service.set(name);
        return service::remove;
    }

    @Override
    public void destroy() {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext logback) {
            logback.getTurboFilterList().remove(beforeEachLine);
        }
    }

    /** Decides nothing: it is where a line that is written can still be given a name. */
    private final class BeforeEachLine extends TurboFilter {

        @Override
        public FilterReply decide(
                Marker marker,
                Logger logger,
                Level level,
                String format,
                Object[] parameters,
                Throwable thrown) {
            if (!level.isGreaterOrEqual(logger.getEffectiveLevel())) {
                return FilterReply.NEUTRAL;
            }
            String name = service.get();
            if (name == null) {
                MDC.remove(KEY);
            } else {
                MDC.put(KEY, name);
            }
            return FilterReply.NEUTRAL;
        }
    }

    /** Without the checked exception of its kind. */
    interface Closeable extends AutoCloseable {
        @Override
        void close();
    }
}

package org.essaim.incubator.desk.read;

import module java.base;

/** What waits for whoever runs the centre. */
public sealed interface OperatorWork extends WorkItem {

    /**
     * Nothing more of a stream is read until somebody decides.
     *
     * @param division whose stream it is, or null
     * @param why as the inbox said it
     */
    record StreamQuarantined(String stream, String division, String why, LocalDate since)
            implements OperatorWork {
        @Override
        public String key() {
            return "quarantine:%s:%s".formatted(stream, since);
        }

        @Override
        public String page() {
            return division == null ? "/divisions" : "/divisions/" + division;
        }
    }

    /**
     * Nothing comes from a division, though its stream can be read; nobody there is stopped (R64).
     *
     * @param days that count as silence
     * @param since the day after the last one of which everything was read; the first such day
     *     where nothing ever came
     */
    record DivisionSilent(String division, int days, LocalDate since) implements OperatorWork {
        @Override
        public String key() {
            return "silent:%s:%s".formatted(division, since);
        }

        @Override
        public String page() {
            return "/divisions/" + division;
        }
    }

    /**
     * Messages of a stream could not be handled and wait for a retry.
     *
     * @param division whose stream it is, or null
     */
    record DeadMessages(String stream, String division, long messages, LocalDate since)
            implements OperatorWork {
        @Override
        public String key() {
            return "messages:%s:%s".formatted(stream, since);
        }

        @Override
        public String page() {
            return division == null ? "/divisions" : "/divisions/" + division;
        }
    }

    /** A portfolio file is approved, and nobody has imported it yet (R16). */
    record FileToImport(String digest, long lines, LocalDate since) implements OperatorWork {
        @Override
        public String key() {
            return "import:" + digest;
        }

        @Override
        public String page() {
            return "/imports";
        }
    }

    /** Events that a processor of the centre could not handle and that wait for a retry. */
    record DeadEvents(String processor, long events, LocalDate since) implements OperatorWork {
        @Override
        public String key() {
            return "events:%s:%s".formatted(processor, since);
        }

        @Override
        public String page() {
            return "/divisions";
        }
    }

    /** A stop was decided days ago and its division has not made it effective (R98). */
    record StopNotInEffect(
            UUID stopId, String division, String initiative, String title, LocalDate since)
            implements OperatorWork {
        @Override
        public String key() {
            return "ineffective:" + stopId;
        }

        @Override
        public String page() {
            return "/stops/" + stopId;
        }
    }
}

package org.essaim.local.division;

import module java.base;

import org.essaim.local.CannotRunException;

/**
 * What somebody typed after {@code deploy/division}.
 *
 * @param command its first word, or nothing
 * @param names all words after it that belong to no option
 * @param host that is to run a new division
 * @param instances of the database of a new division
 * @param outside whether a new division runs at a site of its own
 * @param another whether a new division may be written almost like an existing one
 * @param shared whether the divisions of a new host have databases of one cluster
 */
record Words(
        String command,
        List<String> names,
        Optional<String> host,
        int instances,
        boolean outside,
        boolean another,
        boolean shared) {

    private static final String USAGE =
            """
            deploy/division add ID [--another]   writes the division's file, into the last ring of
                                                 each cluster, renders all
            deploy/division add --instances N ID the same, with N instances of its database: 1, 2, 3
            deploy/division add --hosted HOST ID the same as a line of a host, which runs it
            deploy/division add --outside ID     the same as a topic and a user of the broker, for a
                                                 division at a site of its own
            deploy/division move-out ID          gives a hosted one a Deployment of its own, on its
                                                 database as it is; read the runbook first
            deploy/division remove SLUG          removes the file or line; read the runbook first
            deploy/division list                 slug, id and host of each
            deploy/division add-host [--shared-database] HOST
                                                 makes a host that runs no division yet; its
                                                 divisions have databases of one cluster, or each a
                                                 cluster
            deploy/division remove-host HOST     removes one in whose namespace no division is
            deploy/division ring CLUSTER RING NAME
                                                 the division or host is upgraded with that ring, a
                                                 number, or not in that cluster: none
            deploy/division write                writes again what the lines of hosts and clusters
                                                 say
            deploy/division check                every folder matches its id, each host and cluster
                                                 its lines, everything renders
            deploy/division render CLUSTER FOLDER
                                                 writes what is applied, a folder for each wave and
                                                 a file for each division, over what it wrote before
            deploy/preflight CLUSTER             names what is missing before anything is applied

            ID is small letters, digits and single hyphens, such as sante-publique, or what an
            imported division is called; the slug is derived from it. --another: it is not the
            division that is written almost alike. HOST is small letters, digits and hyphens.
            """;

    /**
     * @throws CannotRunException if an option is incomplete, or belongs to another command
     */
    static Words of(List<String> arguments) {
        List<String> names = new ArrayList<>(arguments);
        boolean another = names.remove("--another");
        boolean outside = names.remove("--outside");
        boolean shared = names.remove("--shared-database");
        Optional<String> host = option("--hosted", "the name of a host", names);
        Optional<String> instances = option("--instances", "a number from 1 to 3", names);
        String command = names.isEmpty() ? "" : names.removeFirst();
        if (host.isPresent() && !command.equals("add")) {
            throw refused("--hosted belongs to add");
        }
        if (another && !command.equals("add")) {
            throw refused("--another belongs to add");
        }
        if (shared && !command.equals("add-host")) {
            throw refused("--shared-database belongs to add-host");
        }
        if (outside && (host.isPresent() || !command.equals("add"))) {
            throw refused("--outside belongs to add, of a division that no host runs");
        }
        if (instances.isPresent() && (host.isPresent() || outside || !command.equals("add"))) {
            throw refused("--instances belongs to add, of a division with a database of its own");
        }
        if (!instances.orElse("1").matches("[1-3]")) {
            throw refused("--instances needs a number from 1 to 3");
        }
        int count = instances.map(Integer::valueOf).orElse(DivisionFile.MOST_INSTANCES);
        return new Words(command, names, host, count, outside, another, shared);
    }

    /** The word after it, which it takes out with it. */
    private static Optional<String> option(String name, String what, List<String> names) {
        int option = names.indexOf(name);
        if (option < 0) {
            return Optional.empty();
        }
        if (option + 1 == names.size()) {
            throw refused("%s needs %s".formatted(name, what));
        }
        names.remove(option);
        return Optional.of(names.remove(option));
    }

    static CannotRunException refused(String why) {
        return new CannotRunException(why + "\n" + USAGE);
    }

    String only() {
        return exactly(1).getFirst();
    }

    List<String> exactly(int count) {
        if (names.size() != count) {
            throw refused(
                    "exactly %s expected, in quotes if it has blanks"
                            .formatted(count == 1 ? "one name is" : count + " names are"));
        }
        return names;
    }
}

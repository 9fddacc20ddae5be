package org.essaim.local.division;

import module java.base;

import org.essaim.contract.DivisionId;
import org.essaim.local.CannotRunException;

/**
 * Every division of the manifests, wherever it runs: a folder of {@code divisions}, or a line of a
 * host.
 */
final class Divisions {

    private final DivisionFolders own;
    private final Path hosts;
    private final Rings rings;

    /**
     * @param kubernetes the folder of the manifests
     */
    Divisions(Path kubernetes) {
        this.own = new DivisionFolders(kubernetes.resolve("divisions"));
        this.hosts = kubernetes.resolve("hosts");
        this.rings = new Rings(kubernetes.resolve("overlays"));
    }

    /** In the order of the slugs. */
    List<DivisionFile> all() {
        Stream<DivisionFile> hosted = hosts().stream().flatMap(each -> each.divisions().stream());
        return Stream.concat(own.all().stream(), hosted)
                .sorted(Comparator.comparing(DivisionFile::slug))
                .toList();
    }

    /**
     * Writes the division into a folder of its own, or as a line of its host.
     *
     * @param another whether it may be written almost like an existing one
     * @throws CannotRunException if it exists, or one that is written almost alike, or if there is
     *     no such host, or no room in it
     */
    DivisionFile add(DivisionFile division, boolean another) {
        for (DivisionFile known : all()) {
            if (known.slug().equals(division.slug())) {
                throw new CannotRunException(known.id() + " exists already");
            }
            if (known.stem().equals(division.stem()) && !another) {
                throw new CannotRunException(
                        "%s exists already, and %s is written almost alike; if it is another"
                                        .formatted(known.id(), division.id())
                                + " division, say so with --another");
            }
        }
        if (division.home() instanceof Home.Hosted(String host, _)) {
            HostFolder folder = host(host);
            List<DivisionFile> divisions = new ArrayList<>(folder.divisions());
            divisions.add(division);
            folder.write(divisions);
        } else {
            own.write(division);
            rings.add(Rings.of(division));
        }
        rings.write(all());
        return division;
    }

    /**
     * Removes the division's file or line, and nothing else.
     *
     * @throws CannotRunException if there is none
     */
    void remove(String slug) {
        DivisionFile gone =
                find(each -> each.slug().equals(slug))
                        .orElseThrow(() -> new CannotRunException("there is no division " + slug));
        if (gone.home() instanceof Home.Hosted(String host, _)) {
            withoutLine(host, gone);
        } else {
            own.remove(slug);
        }
        if (gone.home().isAlone()) {
            rings.remove(Rings.of(gone));
        }
        rings.write(all());
    }

    /**
     * Gives a hosted division a Deployment of its own, beside its database in the namespace of its
     * host. Nothing changes if it has moved out already.
     *
     * @param id of the division
     * @throws CannotRunException if there is no such division, no host runs it, or its database is
     *     not a cluster of its own
     */
    DivisionFile moveOut(DivisionId id) {
        List<DivisionFile> known = all().stream().filter(each -> each.id().equals(id)).toList();
        if (known.isEmpty()) {
            throw new CannotRunException("there is no division " + id);
        }
        for (DivisionFile each : known) {
            switch (each.home()) {
                case Home.Own _, Home.Outside _ ->
                        throw new CannotRunException(id + " is at no host, and never was");
                case Home.Hosted(String host, boolean shared) -> {
                    if (shared) {
                        throw new CannotRunException(
                                "the database of %s is in a cluster with others: %s"
                                        .formatted(id, "deploy/runbooks/restore-a-database.md"));
                    }
                    own.write(new DivisionFile(id, new Home.MovedOut(host)));
                    withoutLine(host, each);
                }
                case Home.MovedOut _ -> {}
            }
        }
        rings.write(all());
        return find(each -> each.id().equals(id)).orElseThrow();
    }

    private void withoutLine(String host, DivisionFile division) {
        HostFolder folder = host(host);
        folder.write(
                folder.divisions().stream()
                        .filter(each -> !each.slug().equals(division.slug()))
                        .toList());
    }

    /**
     * Makes a host that runs nothing yet.
     *
     * @param shared whether its divisions have databases of one cluster
     * @throws CannotRunException if it exists, or nothing can have its name
     */
    void addHost(String name, boolean shared) {
        HostFolder host = new HostFolder(hosts.resolve(name));
        if (host.exists()) {
            throw new CannotRunException("the host " + name + " exists already");
        }
        host.make(shared);
        rings.add("hosts/" + name);
        rings.write(all());
    }

    /**
     * Removes a host that runs nothing, and whose namespace nobody lives in.
     *
     * @throws CannotRunException if a division is there
     */
    void removeHost(String name) {
        HostFolder host = host(name);
        Stream<String> there =
                Stream.concat(
                                host.divisions().stream(),
                                own.all().stream()
                                        .filter(
                                                each ->
                                                        each.home()
                                                                .equals(new Home.MovedOut(name))))
                        .map(each -> each.id().value());
        String divisions = there.collect(Collectors.joining(", "));
        if (!divisions.isEmpty()) {
            throw new CannotRunException(
                    "the namespace of the host %s has the database of %s"
                            .formatted(name, divisions));
        }
        TextFiles.under(host.folder()).forEach(file -> TextFiles.delete(file, hosts));
        rings.remove("hosts/" + name);
        rings.write(all());
    }

    /**
     * Puts a division or a host into a ring of a cluster.
     *
     * @param ring a number, or {@code none} if that cluster does not run it
     * @param name the slug of a division of its own, or the name of a host
     * @throws CannotRunException if there is none, or no such cluster or ring
     */
    void ring(String cluster, String ring, String name) {
        String part =
                Stream.of("divisions/" + name, "hosts/" + name)
                        .filter(parts()::contains)
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new CannotRunException(
                                                "no host is called %1$s, and no division of its own"
                                                                .formatted(name)
                                                        + "; others are upgraded with their host"));
        rings.move(cluster, part, ring);
        rings.write(all());
    }

    /** What a cluster runs, by ring. */
    SortedMap<Integer, List<String>> folders(String cluster) {
        return rings.folders(cluster, all());
    }

    /** The names of the overlays. */
    List<String> clusters() {
        return rings.clusters();
    }

    /** Writes again what follows from the lines of each host and each cluster. */
    void write() {
        hosts().forEach(HostFolder::write);
        rings.write(all());
    }

    /**
     * @throws CannotRunException if a division is there twice, or the files of a host or a cluster
     *     are not what its lines say
     */
    void check() {
        Set<String> slugs = new HashSet<>();
        for (DivisionFile each : all()) {
            if (!slugs.add(each.slug())) {
                throw new CannotRunException(each.id() + " is there twice: deploy/division list");
            }
        }
        hosts().forEach(HostFolder::check);
        rings.check(all(), parts());
    }

    /** What has a ring of its own: divisions with a namespace of their own, and hosts. */
    private Set<String> parts() {
        Stream<String> divisions =
                own.all().stream().filter(each -> each.home().isAlone()).map(Rings::of);
        Stream<String> named = hosts().stream().map(each -> "hosts/" + each.name());
        return Stream.concat(divisions, named).collect(Collectors.toSet());
    }

    private Optional<DivisionFile> find(Predicate<DivisionFile> meant) {
        return all().stream().filter(meant).findFirst();
    }

    private List<HostFolder> hosts() {
        return TextFiles.folders(hosts).stream().map(HostFolder::new).toList();
    }

    private HostFolder host(String name) {
        HostFolder host = new HostFolder(hosts.resolve(name));
        if (!host.exists()) {
            throw new CannotRunException(
                    "there is no host %s: deploy/division add-host %s".formatted(name, name));
        }
        return host;
    }
}

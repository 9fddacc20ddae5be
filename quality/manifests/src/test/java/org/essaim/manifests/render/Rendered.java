package org.essaim.manifests.render;

import module java.base;

/** All documents of one rendering. */
public record Rendered(List<Manifest> manifests) {

    public Stream<Manifest> all(String kind) {
        return manifests.stream().filter(manifest -> manifest.is(kind));
    }

    public Stream<Manifest> databases() {
        return manifests.stream().filter(Manifest::isDatabase);
    }

    public Optional<Manifest> find(String kind, String namespace, String name) {
        return all(kind)
                .filter(each -> each.namespace().equals(namespace) && each.name().equals(name))
                .findFirst();
    }

    /** The same with something broken in each document of a kind, to test the checks. */
    public Rendered broken(String kind, Consumer<Manifest> how) {
        List<Manifest> copies =
                manifests.stream().map(each -> new Manifest(each.json().deepCopy())).toList();
        List<Manifest> meant = copies.stream().filter(each -> each.is(kind)).toList();
        if (meant.isEmpty()) {
            throw new AssertionError("nothing to break: there is no " + kind);
        }
        meant.forEach(how);
        return new Rendered(copies);
    }

    /** The same without the documents of a kind. */
    public Rendered without(String kind, String name) {
        List<Manifest> left =
                manifests.stream()
                        .filter(each -> !(each.is(kind) && each.name().equals(name)))
                        .toList();
        if (left.size() == manifests.size()) {
            throw new AssertionError("nothing to leave out: there is no " + kind + " " + name);
        }
        return new Rendered(left);
    }
}

package org.essaim.manifests.render;

import module java.base;

/** All documents of one rendering. */
public record Rendered(List<Manifest> manifests) {

    public Stream<Manifest> all(String kind) {
        return manifests.stream().filter(manifest -> manifest.is(kind));
    }

    public List<Manifest> list(String kind) {
        return all(kind).toList();
    }

    /** Of a kind in the namespace of another. */
    public Stream<Manifest> beside(Manifest other, String kind) {
        return all(kind).filter(other::isBeside);
    }

    public Stream<Manifest> databases() {
        return manifests.stream().filter(Manifest::isDatabase);
    }

    public Optional<Manifest> find(String kind, String namespace, String name) {
        return all(kind)
                .filter(each -> each.namespace().equals(namespace) && each.name().equals(name))
                .findFirst();
    }

    public boolean has(String kind, String namespace, String name) {
        return find(kind, namespace, name).isPresent();
    }

    /**
     * The same with something broken, to test the checks.
     *
     * @param which documents: a kind, or a pattern of what they are called in messages
     */
    public Rendered broken(String which, Consumer<Manifest> how) {
        List<Manifest> copies =
                manifests.stream().map(each -> new Manifest(each.json().deepCopy())).toList();
        called(which, copies).forEach(how);
        return new Rendered(copies);
    }

    /** The same without these documents. */
    public Rendered without(String which) {
        List<Manifest> left = new ArrayList<>(manifests);
        left.removeAll(called(which, manifests));
        return new Rendered(left);
    }

    private static List<Manifest> called(String which, List<Manifest> manifests) {
        List<Manifest> called =
                manifests.stream()
                        .filter(each -> each.is(which) || each.toString().matches(which))
                        .toList();
        if (called.isEmpty()) {
            throw new AssertionError("nothing to break: there is no " + which);
        }
        return called;
    }
}

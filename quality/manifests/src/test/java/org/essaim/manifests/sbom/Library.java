package org.essaim.manifests.sbom;

/**
 * One library of an image, as its bill of materials names it.
 *
 * @param group of Maven
 * @param name of the artifact
 * @param sha256 of its file, in hexadecimal digits
 */
public record Library(String group, String name, String version, String sha256) {

    private static final String SCRIPTS = "org.webjars.npm";

    /** Its file in the jar of a service. */
    public String file() {
        return name + "-" + version + ".jar";
    }

    public boolean isOurs() {
        return group.equals("org.essaim");
    }

    /** Whether an advisory is about it; a script in a jar is also known by its name at npm. */
    boolean isNamed(String ecosystem, String packageName) {
        return ecosystem.equals("Maven") && packageName.equals(group + ":" + name)
                || ecosystem.equals("npm") && group.equals(SCRIPTS) && packageName.equals(npm());
    }

    private String npm() {
        return name.replace("__", "/").replaceFirst("^(?=.*/)", "@");
    }

    @Override
    public String toString() {
        return group + ":" + name + ":" + version;
    }
}

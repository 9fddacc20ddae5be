package org.essaim.manifests.model;

import module java.base;

import org.essaim.manifests.render.Manifest;
import org.essaim.manifests.render.Rendered;

/**
 * Every document is read by models that were written by different people, and what an operator
 * defines by that definition.
 */
public final class Models {

    private Models() {}

    /** What a parser objects to, by document; a kind that no model knows is an objection too. */
    public static List<String> objections(Rendered rendered) {
        return rendered.manifests().stream().flatMap(Models::objections).toList();
    }

    /** Whether the whole document is read by two sets of models and not only its metadata. */
    public static boolean knowTwice(Manifest manifest) {
        return KubernetesModels.know(manifest) && StrimziModels.know(manifest);
    }

    private static Stream<String> objections(Manifest manifest) {
        if (!StrimziModels.know(manifest) && !Definitions.know(manifest)) {
            return Stream.of(manifest + ": no model knows " + manifest.text("/apiVersion"));
        }
        Stream<String> models =
                Stream.of(KubernetesModels.objection(manifest), StrimziModels.objection(manifest))
                        .flatMap(Optional::stream);
        return Stream.concat(models, Definitions.objections(manifest))
                .map(objection -> manifest + ": " + objection);
    }
}

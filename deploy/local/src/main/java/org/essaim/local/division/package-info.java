/** Divisions in the Kubernetes manifests, as {@code deploy/division} writes them. */
package org.essaim.local.division;

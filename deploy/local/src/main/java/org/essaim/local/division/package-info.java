/** A division's place in the Kubernetes manifests: what {@code deploy/division} writes. */
package org.essaim.local.division;

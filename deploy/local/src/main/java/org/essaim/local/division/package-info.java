/** What {@code deploy/division} and {@code deploy/reader} write into the Kubernetes manifests. */
package org.essaim.local.division;

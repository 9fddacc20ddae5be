/**
 * The journal as evidence: how it is exported and how an export is verified without any service.
 * Everything that verifies needs nothing but the JDK, as it is run from its source.
 */
package org.essaim.stream.proof;

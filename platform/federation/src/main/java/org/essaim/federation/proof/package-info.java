/** The journal as evidence for control after the fact. */
package org.essaim.federation.proof;

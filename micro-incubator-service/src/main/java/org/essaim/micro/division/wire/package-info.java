/** Keeps the names of divisions as they arrive from the centre. */
package org.essaim.micro.division.wire;

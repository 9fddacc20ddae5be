/** The divisions of the federation, how the centre gets on with each, and who may follow. */
package org.essaim.incubator.division.page;

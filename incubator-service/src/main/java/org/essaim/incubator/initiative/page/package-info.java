/** One initiative of the federation, in plain words. */
package org.essaim.incubator.initiative.page;

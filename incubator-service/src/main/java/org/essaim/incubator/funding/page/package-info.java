/**
 * The money of the federation on pages: plan and actual, given and asked back, checked, exported.
 */
package org.essaim.incubator.funding.page;

package org.essaim.micro.invoice.automation;

import module java.base;

/**
 * What is read of an electronic invoice: business terms of EN 16931, where each syntax has them.
 */
enum InvoiceTerm {
    NUMBER("BT-1", "ID", "ExchangedDocument/ID"),
    KIND("BT-3", "InvoiceTypeCode", "ExchangedDocument/TypeCode"),
    CURRENCY("BT-5", "DocumentCurrencyCode", Cii.SETTLEMENT + "InvoiceCurrencyCode"),
    BUYER_REFERENCE("BT-10", "BuyerReference", Cii.AGREEMENT + "BuyerReference"),
    PROJECT("BT-11", "ProjectReference/ID", Cii.AGREEMENT + "SpecifiedProcuringProject/ID"),
    ORDER(
            "BT-13",
            "OrderReference/ID",
            Cii.AGREEMENT + "BuyerOrderReferencedDocument/IssuerAssignedID"),
    SELLER(
            "BT-27",
            "AccountingSupplierParty/Party/PartyLegalEntity/RegistrationName",
            Cii.AGREEMENT + "SellerTradeParty/Name"),
    TOTAL("BT-112", "LegalMonetaryTotal/TaxInclusiveAmount", Cii.SUMS + "GrandTotalAmount"),
    PREPAID("BT-113", "LegalMonetaryTotal/PrepaidAmount", Cii.SUMS + "TotalPrepaidAmount"),
    ROUNDING("BT-114", "LegalMonetaryTotal/PayableRoundingAmount", Cii.SUMS + "RoundingAmount"),
    PAYABLE("BT-115", "LegalMonetaryTotal/PayableAmount", Cii.SUMS + "DuePayableAmount"),
    ITEM(
            "BT-153",
            "InvoiceLine/Item/Name",
            Cii.TRADE + "IncludedSupplyChainTradeLineItem/SpecifiedTradeProduct/Name");

    final String id;
    private final String ubl;
    private final String cii;

    InvoiceTerm(String id, String ubl, String cii) {
        this.id = id;
        this.ubl = ubl;
        this.cii = cii;
    }

    /** The two syntaxes of the standard. */
    enum Syntax {
        UBL,
        CII;

        private final Map<String, InvoiceTerm> terms = new HashMap<>();

        /** The path of a term below the element of the whole document. */
        String path(InvoiceTerm term) {
            return this == UBL ? term.ubl : term.cii;
        }

        /** Null where nothing is read. */
        InvoiceTerm at(String path) {
            return terms.get(path);
        }

        static {
            for (Syntax syntax : values()) {
                for (InvoiceTerm term : InvoiceTerm.values()) {
                    syntax.terms.put(syntax.path(term), term);
                }
            }
        }
    }

    private static final class Cii {
        private static final String TRADE = "SupplyChainTradeTransaction/";
        private static final String AGREEMENT = TRADE + "ApplicableHeaderTradeAgreement/";
        private static final String SETTLEMENT = TRADE + "ApplicableHeaderTradeSettlement/";
        private static final String SUMS =
                SETTLEMENT + "SpecifiedTradeSettlementHeaderMonetarySummation/";
    }
}

package org.essaim.micro.invoice.automation;

import module java.base;

/** Electronic invoices of EN 16931 with what the standard requires, in both of its syntaxes. */
public final class ElectronicSamples {

    private ElectronicSamples() {}

    /** Of 120.50 € with tax, of which nothing was paid when it was written. */
    public static String ubl(String number, String project) {
        return """
        <?xml version="1.0" encoding="UTF-8"?>
        <Invoice xmlns="urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
            xmlns:a="urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
            xmlns:b="urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2">
          <b:CustomizationID>urn:cen.eu:en16931:2017</b:CustomizationID>
          <b:ID>%s</b:ID>
          <b:IssueDate>2026-10-30</b:IssueDate>
          <b:InvoiceTypeCode>380</b:InvoiceTypeCode>
          <b:DocumentCurrencyCode>EUR</b:DocumentCurrencyCode>
          <a:ProjectReference><b:ID>%s</b:ID></a:ProjectReference>
          <a:AccountingSupplierParty><a:Party>
            <a:PartyName><b:Name>Atelier</b:Name></a:PartyName>
            <a:PartyLegalEntity><b:RegistrationName>Bois &amp; Cie</b:RegistrationName>
            </a:PartyLegalEntity>
          </a:Party></a:AccountingSupplierParty>
          <a:AccountingCustomerParty><a:Party><a:PartyLegalEntity>
            <b:RegistrationName>Rectorat</b:RegistrationName>
          </a:PartyLegalEntity></a:Party></a:AccountingCustomerParty>
          <a:TaxTotal><b:TaxAmount currencyID="EUR">20.08</b:TaxAmount></a:TaxTotal>
          <a:LegalMonetaryTotal>
            <b:LineExtensionAmount currencyID="EUR">100.42</b:LineExtensionAmount>
            <b:TaxExclusiveAmount currencyID="EUR">100.42</b:TaxExclusiveAmount>
            <b:TaxInclusiveAmount currencyID="EUR">120.50</b:TaxInclusiveAmount>
            <b:PayableAmount currencyID="EUR">120.50</b:PayableAmount>
          </a:LegalMonetaryTotal>
          <a:InvoiceLine><b:ID>1</b:ID><a:Item><b:Name>Des planches</b:Name></a:Item>
          </a:InvoiceLine>
          <a:InvoiceLine><b:ID>2</b:ID><a:Item><b:Name>Des vis</b:Name></a:Item></a:InvoiceLine>
        </Invoice>
        """
                .formatted(number, project);
    }

    /** Of 120.50 € with tax, all of it paid before it was written. */
    public static String cii(String number, String order) {
        return """
        <r:CrossIndustryInvoice
            xmlns:r="urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"
            xmlns:m="%s:ReusableAggregateBusinessInformationEntity:100"
        >
          <r:ExchangedDocumentContext/>
          <r:ExchangedDocument><m:ID>%s</m:ID><m:TypeCode>380</m:TypeCode></r:ExchangedDocument>
          <r:SupplyChainTradeTransaction>
            <m:IncludedSupplyChainTradeLineItem>
              <m:SpecifiedTradeProduct><m:Name>Des planches</m:Name></m:SpecifiedTradeProduct>
            </m:IncludedSupplyChainTradeLineItem>
            <m:ApplicableHeaderTradeAgreement>
              <m:SellerTradeParty><m:Name>BOIS &amp; CIE</m:Name></m:SellerTradeParty>
              <m:BuyerTradeParty><m:Name>Rectorat</m:Name></m:BuyerTradeParty>
              <m:BuyerOrderReferencedDocument>
                <m:IssuerAssignedID>%s</m:IssuerAssignedID>
              </m:BuyerOrderReferencedDocument>
            </m:ApplicableHeaderTradeAgreement>
            <m:ApplicableHeaderTradeDelivery/>
            <m:ApplicableHeaderTradeSettlement>
              <m:InvoiceCurrencyCode>EUR</m:InvoiceCurrencyCode>
              <m:SpecifiedTradeSettlementHeaderMonetarySummation>
                <m:TaxTotalAmount currencyID="EUR">20.08</m:TaxTotalAmount>
                <m:GrandTotalAmount>120.50</m:GrandTotalAmount>
                <m:TotalPrepaidAmount>120.5000</m:TotalPrepaidAmount>
                <m:DuePayableAmount>0.00</m:DuePayableAmount>
              </m:SpecifiedTradeSettlementHeaderMonetarySummation>
            </m:ApplicableHeaderTradeSettlement>
          </r:SupplyChainTradeTransaction>
        </r:CrossIndustryInvoice>
        """
                .formatted("urn:un:unece:uncefact:data:standard", number, order);
    }

    /** Files by their names, as platforms hand several over. */
    public static byte[] archive(SequencedMap<String, byte[]> files) {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(archive)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return archive.toByteArray();
    }
}

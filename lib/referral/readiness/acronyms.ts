/** Capitals that AWS people know, so that nobody has to spell them out. Lower case, no order. */
export const knownAcronyms: ReadonlySet<string> = new Set(
  `aws ec2 ecs eks ecr s3 ebs efs emr rds sqs sns ses vpc iam kms waf elb alb nlb msk drs map ace apn psf iot
   ai ml llm rag nlp ocr gpu cpu tpu hpc vm vms vdi os ui ux api apis sdk cli etl elt bi kpi kpis olap oltp
   sql nosql db dbs rdbms mysql xml json csv pdf html css http https tls ssl ssh vpn dns cdn lan wan sdwan
   mpls tcp ip ipv6 udp ftp sftp smtp imap ldap ad sso mfa saml oidc iga pam siem soc soar edr xdr ids ips
   ddos dlp hsm pki casb ztna sase cspm dr bcp rto rpo sla slo slas ha it ict ot plc scada mes erp crm scm
   wms tms plm pim cms dms ecm lms hr hcm hris pos atm atms pbx sms mms sim 5g 4g lte ott iptv ivr acd rpa
   bpm bpmn bpo kyc aml gdpr hipaa pci dss pci-dss soc2 iso nist nis2 dora sox fda gxp gmp ema ferpa fedramp
   cjis itar ccpa lgpd psd2 swift sepa iban vat csr esg co2 ehr emr ehrs pacs dicom hl7 fhir lis ris mri ct
   saas paas iaas faas byol ami amis isv isvs gsi msp mssp var b2b b2c d2c oem odm rfp rfi rfq rfx sow poc
   pocs mvp roi tco capex opex arr mrr tcv acv usd eur gbp jpy chf cad aud inr brl mxn usa us uk uae eu emea
   apac latam anz dach nordics asean gcc un nato ceo cto cio cfo coo ciso cdo vp gm hq qa uat ci cd cicd sre
   devops finops mlops iac gitops pr sap hana s4hana ecc bw abap ibm hp hpe emc dell nec amd arm sun as400
   cobol jcl cics db2 vsam zos rhel suse ubuntu hpux aix sfdc net asp jvm jdk php gcp oci aks gke vmc nsx esxi
   vsan rac asm adg odbc jdbc cad cae cam cfd fea bim gis gps gnss rfid nfc qr ble lora wifi lidar uav tv hd
   uhd 4k 8k vod hls drm ssai nas san das raid ssd hdd tb gb mb pb kw mw gw kwh am pm eta eod faq ok id ids
   url usb pc pcs ios pwa spa www am fm ngo ngos smb smbs sme smes r&d m&a q&a kt aro q1 q2 q3 q4 h1 h2 fy
   ii iii iv gmbh ag sa llc ltd inc plc bv nv spa cto
   mgn sct cdk sam ssm acm scp scps asg tgw eni eip nat fsx ri ris az azs arn ou ous ebs nosql grpc rest soap
   mqtt amqp opc ua rpc esb eai cdc edi mdm dba dbas noc soc voip isp cctv ups nfs smb sd-wan hci ddl eol eos
   fmcg cpg sku skus ean upc asn bom mrp mro oee moq qc qms capa hse ehs po pos ap gl gaap ebitda cogs nps csat
   ltv seo crms erps pmo cx ex ux ev evs pv lng lpg hvac chp ami tso dso hv mv lv kva mva gw tls lims icu gp nhs
   crf cro edc dna rna mrna anpr tms ais 3pl 4pl ltl bss oss mvno epg ugc cmdb itsm itil pin otp nda mou p&l vc
   kpi ceos cios ctos cest cet est edt cst pst pdt ist jst bst sgt aest gmt utc nsw qld vic tas bc ab on qc nyc`.split(
    /\s+/,
  ),
);

/** Everyday words that people put in capitals to be heard, besides the small ones. */
export const emphasis: ReadonlySet<string> = new Set(
  `yes new old two three four five six ten zero same full empty late early slow slower fast faster quick first
   last next end live stop begin start go please urgent asap now today daily weekly hourly night day days week
   month year years hour hours real free high higher low lower huge big bigger long short whole total exact
   exactly good best better bad worse worst key main want wanted need needs needed hard easy safe wrong right
   true false open closed lost late down offline online before always`.split(/\s+/),
);

// What people call AWS products besides the names on AWS's list. A short name that several products
// share, as EC2, RDS or Aurora, stands for none of them: whoever types it is asked which one.

import type { Entry } from "./entries";

const lines = `
  Amazon Augmented AI (A2I): Augmented AI
  Amazon Aurora DSQL: DSQL
  Amazon CloudWatch: Cloud Watch
  Amazon Data Firehose: Firehose|Kinesis Firehose|Kinesis Data Firehose
  Amazon DocumentDB: DocDB|Document DB
  Amazon DynamoDB: Dynamo|DDB|Dynamo DB
  Amazon EC2 - Graviton: Graviton|EC2 Graviton
  Amazon EC2 - Mac: EC2 Mac
  Amazon EC2 - RHEL: RHEL|EC2 RHEL|Red Hat on EC2
  Amazon EC2 Auto Scaling: Auto Scaling|ASG
  Amazon EC2 Linux: Linux on EC2|EC2 for Linux
  Amazon EC2 Spot: Spot Instances
  Amazon EC2 Windows: Windows on EC2|EC2 for Windows
  Amazon ECS on AWS Fargate: ECS Fargate|ECS on Fargate
  Amazon EKS on AWS Fargate: EKS Fargate|EKS on Fargate
  Amazon ElastiCache: Elasti Cache
  Amazon Elastic MapReduce (EMR): Amazon EMR|Elastic Map Reduce
  Amazon Elastic VMware Service (Amazon EVS): EVS|Amazon EVS|Elastic VMware Service
  Amazon EventBridge: CloudWatch Events|Event Bridge
  Amazon GameLift Servers: GameLift
  Amazon Interactive Video Service: IVS|Amazon IVS
  Amazon Keyspaces: Cassandra|Managed Cassandra
  Amazon Location Service: Location Services
  Amazon Managed Streaming for Apache Kafka (MSK): Kafka|Managed Kafka|Apache Kafka
  Amazon Managed Workflows for Apache Airflow (MWAA): Airflow|Managed Airflow|Apache Airflow
  Amazon Managed Grafana: Grafana
  Amazon Managed Service for Apache Flink: Flink|Apache Flink|Kinesis Data Analytics
  Amazon Managed Service for Prometheus: Prometheus|AMP
  Amazon MemoryDB: Memory DB
  Amazon Omics: HealthOmics|AWS HealthOmics
  Amazon Quick: Quick Suite|Amazon Quick Suite
  Amazon QuickSight: Quick Sight
  Amazon RDS Aurora for MySQL: Aurora MySQL|Amazon Aurora MySQL
  Amazon RDS Aurora for PostgreSQL: Aurora PostgreSQL|Aurora Postgres|Amazon Aurora PostgreSQL
  Amazon RDS for Db2: RDS Db2
  Amazon RDS for MariaDB: RDS MariaDB
  Amazon RDS for MySQL: RDS MySQL
  Amazon RDS for Oracle: RDS Oracle|Oracle on RDS
  Amazon RDS for PostgreSQL: RDS PostgreSQL|RDS Postgres
  Amazon RDS for SQL Server: RDS SQL Server|SQL Server on RDS
  Amazon Redshift: Redshift Serverless
  Amazon Route 53: Route53|R53
  Amazon S3: Simple Storage Service|Amazon Simple Storage Service|S3 Standard|S3 bucket|S3 buckets
  Amazon S3 Glacier: Glacier
  Amazon SageMaker: SageMaker AI|Sage Maker
  Amazon SQS: Simple Queue Service
  Amazon Virtual Private Cloud (VPC): Amazon VPC|VPCs
  Amazon Workspaces: WorkSpaces|Work Spaces
  Amazon WorkSpaces Secure Browser: WorkSpaces Web
  AWS Application Migration Service (MGN): App Migration Service|CloudEndure MGN
  AWS Certificate Manager: ACM
  AWS CloudFormation: CFN|Cloud Formation
  AWS Database Migration Service: DMS|AWS DMS
  AWS Direct Connect: DX
  AWS Elastic Beanstalk: Beanstalk
  AWS Elastic Disaster Recovery: DRS|AWS DRS|Disaster Recovery Service
  AWS Elemental MediaConnect: MediaConnect
  AWS Elemental MediaConvert: MediaConvert
  AWS Elemental MediaLive: MediaLive
  AWS Elemental MediaPackage: MediaPackage
  AWS Elemental MediaStore: MediaStore
  AWS Elemental MediaTailor: MediaTailor
  AWS IoT Greengrass: Greengrass
  AWS IoT SiteWise: SiteWise
  AWS IoT TwinMaker: TwinMaker
  AWS Lambda: Lambda functions
  AWS Shield: Shield Advanced
  AWS Single Sign-On: SSO|IAM Identity Center|Identity Center
  AWS Site-to-Site VPN: Site to Site VPN
  AWS Step Functions: Stepfunctions|SFN
  AWS Systems Manager: SSM
  AWS Transfer Family (SFTP, FTPS, FTP): Transfer Family|AWS Transfer Family|SFTP
  AWS Transit Gateway: TGW
  AWS WAF - Web Application Firewall: WAF|AWS WAF|Web Application Firewall
  Elastic Load Balancing (ELB): Load Balancer|ALB|NLB|Application Load Balancer|Network Load Balancer
  Red Hat OpenShift Service on AWS (ROSA): OpenShift|Red Hat OpenShift
  Timestream for InfluxDB: Timestream|Amazon Timestream
  VMware Cloud on AWS: VMC
`;

export const namesByProduct: ReadonlyMap<string, readonly string[]> = new Map(
  lines
    .trim()
    .split("\n")
    .map((line) => line.trim().split(": "))
    .map(([product = "", names = ""]) => [product, names.split("|")] as const),
);

/** The products that most deals have, for one press each. */
export const oftenUsedProducts = [
  "Amazon S3",
  "Amazon EC2 Linux",
  "Amazon RDS for PostgreSQL",
  "AWS Lambda",
  "Amazon Elastic Kubernetes Service (EKS)",
  "Amazon DynamoDB",
  "Amazon CloudFront",
  "Amazon Bedrock",
] as const;

/** What a product is found by: its name with and without the maker and the brackets, and short names. */
export function productEntry(product: string): Entry {
  const [, bare = product, short] = /^(.+) \(([A-Za-z0-9]+)\)$/.exec(product) ?? [];
  const maker = /^(?:Amazon|AWS) /.exec(product)?.[0] ?? "";
  const names = [
    ...withAndWithoutMaker(product),
    ...withAndWithoutMaker(bare),
    ...(short === undefined ? [] : [short, `${maker}${short}`]),
    ...(namesByProduct.get(product) ?? []),
  ];
  return {
    value: product,
    label: product,
    names: [...new Set([...names, product.replace(/[^A-Za-z0-9]/g, "")])].filter(
      (name) => name !== product,
    ),
  };
}

function withAndWithoutMaker(name: string): string[] {
  return [name, name.replace(/^(?:Amazon|AWS) /, "")];
}

// The AWS products a referral can name. AWS's identifier of a product is its name without blanks
// and signs, so the names, by family, are all that is kept here.

import { type Entry, entryNamed, search } from "./entries";
import { productEntry } from "./product-names";

export type AwsProduct = { identifier: string; name: string; family: string };

const namesByFamily: Record<string, string> = {
  "AI/ML": `
    Agent Toolkit for AWS
    AgentCore
    AgentCore Browser
    AgentCore Code Interpreter
    AgentCore Evaluations
    AgentCore Gateway
    AgentCore Identity
    AgentCore Memory
    AgentCore Observability
    AgentCore Policy
    AgentCore Runtime
    AgentCore Web Search
    Amazon Bedrock - Anthropic Claude Code
    Amazon Bedrock - Data Automation Audio
    Amazon Bedrock - Data Automation Documents
    Amazon Bedrock - Data Automation Images
    Amazon Bedrock - Data Automation Video
    Amazon Bedrock - Google Models
    Amazon Bedrock - Managed Agents (OpenAI)
    Amazon Bedrock - Managed Knowledge Base
    Amazon Bedrock - MiniMax AI Models
    Amazon Bedrock - Moonshot AI Models
    Amazon Bedrock - NVIDIA Models
    Amazon Bedrock - OpenAI ChatGPT Codex and Work
    Amazon Bedrock - OpenAI Models
    Amazon Bedrock - Qwen Models
    Amazon Bedrock - Undisclosed Model Provider
    Amazon Bedrock - Z AI Models
    Amazon Bedrock – Grok Models
    Amazon Connect Decisions
    Amazon Nova Act
    Amazon Nova Forge
    Amazon Quick
    Amazon Sagemaker - Nova Customization
    Amazon SageMaker Serverless Model Customization
    AWS Agent Registry
    AWS Context
    Claude Enterprise in AWS Marketplace
    Claude Platform on AWS
  `,
  "AR & VR": `
    Amazon Sumerian
  `,
  Analytics: `
    Amazon Athena
    Amazon CloudSearch
    Amazon Data Firehose
    Amazon DataZone
    Amazon Elastic MapReduce (EMR)
    Amazon FinSpace
    Amazon Kinesis Data Streams (KDS)
    Amazon Managed Service for Apache Flink
    Amazon Managed Streaming for Apache Kafka (MSK)
    Amazon OpenSearch for logs/Analytics
    Amazon OpenSearch for Search/vectors
    Amazon QuickSight
    Amazon QuickSight Paginated Reports
    Amazon QuickSight Q
    Amazon Redshift
    AWS Clean Rooms
    AWS Clean Rooms Differential Privacy
    AWS Clean Rooms ML
    AWS Data Exchange
    AWS Entity Resolution
    AWS Glue
    AWS Glue DataBrew
    AWS Lake Formation
  `,
  "Application Integration": `
    Amazon AppFlow
    Amazon EventBridge
    Amazon Managed Workflows for Apache Airflow (MWAA)
    Amazon MQ for ActiveMQ
    Amazon MQ for RabbitMQ
    Amazon Simple Notification Service (SNS) A2A
    Amazon Simple Notification Service (SNS) A2P
    Amazon SQS
    AWS B2B Data Interchange
    AWS Step Functions
    AWS Supply Chain - Insights
  `,
  Blockchain: `
    Amazon Managed Blockchain
    Amazon Quantum Ledger Database (QLDB)
  `,
  "Business Applications": `
    Alexa for Business
    Amazon Chime SDK
    Amazon Chime Voice Connector
    Amazon Connect Guides
    Amazon Connect Health - Patient Engagement
    Amazon Honeycode
    Amazon One
    AWS AppFabric
    AWS End User Messaging
    AWS End User Messaging Social
    AWS Supply Chain
    AWS Supply Chain - N-tier Visibility
    AWS Supply Chain - Supply Planning
    AWS Supply Chain - Sustainability
    AWS Supply Chain Demand Planning
    Wickr
  `,
  Compute: `
    AgentCore payments
    Amazon EC2 - C5n
    Amazon EC2 - DL1
    Amazon EC2 - F1
    Amazon EC2 - F2
    Amazon EC2 - G4
    Amazon EC2 - G5
    Amazon EC2 - G6
    Amazon EC2 - G6e
    Amazon EC2 - G7e
    Amazon EC2 - Graviton
    Amazon EC2 - HPC6a
    Amazon EC2 - HPC6id
    Amazon EC2 - HPC7a
    Amazon EC2 - HPC7g
    Amazon EC2 - HPC8a
    Amazon EC2 - Inf1
    Amazon EC2 - Inf2
    Amazon EC2 - Mac
    Amazon EC2 - P3dn
    Amazon EC2 - P4d
    Amazon EC2 - P4de
    Amazon EC2 - P5
    Amazon EC2 - P5e
    Amazon EC2 - P5en
    Amazon EC2 - RHEL
    Amazon EC2 - Trn1
    Amazon EC2 - Trn2
    Amazon EC2 - Trn3
    Amazon EC2 - VT1
    Amazon EC2 Auto Scaling
    Amazon EC2 Linux
    Amazon EC2 P6-B200
    Amazon EC2 P6-B300
    Amazon EC2 P6e-GB200
    Amazon EC2 P6e-GB300
    Amazon EC2 Spot
    Amazon EC2 Windows
    Amazon EC2 Windows-BYOL
    Amazon ECS Managed Instances
    Amazon EKS Auto Mode
    Amazon EKS Hybrid Nodes
    Amazon Elastic Container Service (ECS)
    Amazon Elastic VMware Service (Amazon EVS)
    Amazon EVS Windows Server Licensing
    Amazon Lightsail
    Amazon SageMaker Managed MLFLow
    Amazon WorkSpaces for agents
    AWS AI Factories
    AWS App Runner
    AWS App2Container
    AWS Dedicated Local Zones
    AWS Lambda
    AWS Lambda Managed Instances
    AWS Local Zones
    AWS Mainframe Modernization Blu Age
    AWS Mainframe Modernization File Transfer BMC
    AWS Mainframe Modernization Micro Focus
    AWS Mainframe Modernization Precisely for IBM i
    AWS Mainframe Modernization Precisely for IBM z/OS
    AWS Mainframe Modernization Replatform NTT DATA UniKix
    AWS Mainframe Modernization SPARC Stromasys
    AWS Modular Data Center
    AWS Outposts
    AWS Outposts Servers
    AWS Serverless Application Repository
    AWS SimSpace Weaver
    AWS Wavelength
    Oracle on AWS- General
    SAP on AWS - General
    SAP on AWS – BDC
    SAP on AWS – BTP
    SAP on AWS – GROW
    SAP on AWS – LOB
    VMware Cloud on AWS
    VMware Cloud on AWS Outposts
    VMWare Managed Cloud on AWS
  `,
  Containers: `
    Amazon ECS Anywhere
    Amazon ECS on AWS Fargate
    Amazon EKS Anywhere
    Amazon EKS on AWS Fargate
    Amazon EKS on Outpost
    Amazon Elastic Container Registry (ECR)
    Amazon Elastic Kubernetes Service (EKS)
    Porting Assistant for .NET
    Red Hat OpenShift Service on AWS (ROSA)
  `,
  "Customer Engagement": `
    Amazon Connect - Apple Messages for Business
    Amazon Connect - Cases
    Amazon Connect - Chat
    Amazon Connect - Customer Profiles
    Amazon Connect - Email
    Amazon Connect - External Voice Transfers
    Amazon Connect - Forecast Plan Schedule
    Amazon Connect - Global Resiliency
    Amazon Connect - High-Volume Outbound Communications
    Amazon Connect - IVR
    Amazon Connect - Outbound Campaigns
    Amazon Connect - Performance Evaluation
    Amazon Connect - Screen Recording
    Amazon Connect - SMS
    Amazon Connect - Talent
    Amazon Connect - Tasks
    Amazon Connect - Telephony
    Amazon Connect - Unlimited AI Chat
    Amazon Connect - Unlimited AI Email
    Amazon Connect - Unlimited AI Messaging
    Amazon Connect - Unlimited AI Voice
    Amazon Connect - Voice
    Amazon Connect AI Agents
    Amazon Connect Contact Lens for external voice
    Amazon Connect for WhatsApp Business Messaging
    Amazon Connect In-app and web calling
    Amazon Connect Video calling
    Amazon Libra
    Amazon Simple Email Service (SES)
    Contact Lens for Amazon Connect
  `,
  Database: `
    Amazon Aurora DSQL
    Amazon Database Migration Accelerator
    Amazon DocumentDB
    Amazon DynamoDB
    Amazon ElastiCache
    Amazon Keyspaces
    Amazon MemoryDB
    Amazon Neptune
    Amazon RDS Aurora for MySQL
    Amazon RDS Aurora for PostgreSQL
    Amazon RDS Custom for SQL Server
    Amazon RDS for Db2
    Amazon RDS for MariaDB
    Amazon RDS for MySQL
    Amazon RDS for Oracle
    Amazon RDS for PostgreSQL
    Amazon RDS for SQL Server
    Amazon RDS on Outposts
    Amazon RDS Proxy
    AWS Database Migration Service
    Babelfish for Aurora PostgreSQL
    Oracle Database@AWS
    Timestream for InfluxDB
  `,
  "Developer Tools": `
    Amazon CodeCatalyst
    Amazon CodeGuru Profiler
    AWS Cloud Control API
    AWS Cloud Development Kit (CDK)
    AWS Cloud9
    AWS CloudShell
    AWS CodeArtifact
    AWS CodeBuild
    AWS CodeCommit
    AWS CodeDeploy
    AWS CodePipeline
    AWS CodeStar
    AWS DevOps Agent
    AWS Elastic Beanstalk
    AWS Fault Injection Service (FIS)
    AWS SDKs and Tools
    AWS Transform - continuous modernization
    AWS Transform Custom
    AWS Transform for .NET
    AWS Transform for mainframe
    AWS Transform for SQL
    AWS Transform for VMware
    AWS X-Ray
    GitLab Duo with Amazon Q
    Kiro
  `,
  "End User Computing": `
    Amazon AppStream 2.0
    Amazon WorkDocs
    Amazon WorkLink
    Amazon WorkMail
    Amazon Workspaces
    Amazon WorkSpaces Application Manager (WAM)
    Amazon WorkSpaces Core
    Amazon WorkSpaces Core Managed Instances
    Amazon WorkSpaces Pools
    Amazon WorkSpaces Secure Browser
    Amazon WorkSpaces Thin Client
  `,
  "Front-End Web & Mobile": `
    Amazon Location Service
    Amplify Admin UI import existing Cognito User Pool and Identity Pools
    AWS Amplify
    AWS AppSync
    AWS Device Farm
  `,
  "Game Tech": `
    Amazon GameLift Servers
    Amazon GameLift Servers FleetIQ
    Amazon GameLift Servers FlexMatch
    Amazon GameLift Streams
    Amazon GameSparks
    Amazon Lumberyard
    AWS GameKit
  `,
  "Healthcare AI": `
    Amazon Bio Discovery
    Amazon Connect Health - Point of Care
  `,
  "High Performance Computing (HPC)": `
    AWS Batch
    AWS Parallel Computing Service
    AWS ParallelCluster
    Elastic Fabric Adapter (EFA)
    NICE DCV
    Research and Engineering Studio (RES)
  `,
  "Internet of Things": `
    Amazon Kinesis Video Streams
    AWS IoT Core
    AWS IoT Core for LoRaWAN
    AWS IoT Device Defender
    AWS IoT Device Management
    AWS IoT FleetWise
    AWS IoT Greengrass
    AWS IoT Greengrass nucleus lite
    AWS IoT SiteWise
    AWS IoT SiteWise – Scenario Discovery
    AWS IoT TwinMaker
    AWS Partner Device Catalog
    FreeRTOS (IoT)
  `,
  "Machine Learning": `
    Amazon Augmented AI (A2I)
    Amazon Bedrock
    Amazon Bedrock - AI21 Labs Models
    Amazon Bedrock - Amazon Models
    Amazon Bedrock - Anthropic Models
    Amazon Bedrock - Cohere Models
    Amazon Bedrock - DeepSeek Models
    Amazon Bedrock - Guardrails
    Amazon Bedrock - Knowledge Bases
    Amazon Bedrock - Luma AI Models
    Amazon Bedrock - Meta Models
    Amazon Bedrock - Mistral AI Models
    Amazon Bedrock - poolside Models
    Amazon Bedrock - Stability AI Models
    Amazon Bedrock - TwelveLabs Models
    Amazon Bedrock - Writer Models
    Amazon Comprehend
    Amazon Comprehend Medical
    Amazon Elastic Inference
    Amazon Forecast
    Amazon Fraud Detector
    Amazon HealthLake
    Amazon Kendra
    Amazon Lex
    Amazon Lex with Amazon Connect
    Amazon Lookout for Equipment
    Amazon Lookout for Metrics
    Amazon Lookout for Vision
    Amazon Mechanical Turk (MTurk)
    Amazon Monitron
    Amazon Omics
    Amazon Personalize
    Amazon Polly
    Amazon Q Business
    Amazon Rekognition Custom Labels
    Amazon Rekognition Face Liveness
    Amazon Rekognition Image
    Amazon Rekognition Video
    Amazon SageMaker Autopilot
    Amazon SageMaker Canvas
    Amazon SageMaker Catalog
    Amazon SageMaker Data Wrangler
    Amazon SageMaker Edge Manager
    Amazon SageMaker Feature Store
    Amazon SageMaker Ground Truth
    Amazon SageMaker HyperPod
    Amazon SageMaker Inference
    Amazon SageMaker JumpStart
    Amazon SageMaker Lakehouse
    Amazon SageMaker Notebook Instances
    Amazon SageMaker Processing
    Amazon SageMaker Studio
    Amazon SageMaker Training
    Amazon SageMaker Unified Studio
    Amazon Textract
    Amazon Transcribe
    Amazon Transcribe Medical
    Apache MXNet on AWS
    AWS App Studio
    AWS BugBust
    AWS Deep Learning AMIs
    AWS Deep Learning Containers
    AWS DeepComposer
    AWS DeepLens
    AWS DeepRacer
    AWS HealthImaging
    AWS HealthScribe
    AWS Neuron
  `,
  "Management & Governance": `
    Amazon CloudWatch
    Amazon CloudWatch Application Insights
    Amazon CloudWatch Evidently
    Amazon CloudWatch RUM
    Amazon CloudWatch Synthetics
    Amazon DevOps Guru
    Amazon Managed Grafana
    Amazon Managed Service for Prometheus
    AWS Application Cost Profiler
    AWS Billing Conductor
    AWS Chatbot
    AWS CloudFormation
    AWS CloudTrail
    AWS Config
    AWS Console Mobile Application
    AWS Control Tower
    AWS Distro for OpenTelemetry (ADOT)
    AWS License Manager
    AWS Managed Services Accelerate
    AWS Managed Services Advanced
    AWS Managed Services Operations on Demand (OOD)
    AWS OpsWorks
    AWS Resilience Hub
    AWS Service Catalog
    AWS Systems Manager
    AWS Systems Manager Fleet Manager
    AWS Systems Manager Incident Manager
    AWS Well-Architected Tool
    CloudTrail Lake
    CloudWatch Omni
    CloudWatch Omni for Agents
  `,
  Marketplace: `
    AWS Marketplace - AMI
    AWS Marketplace - EC2
    AWS Marketplace - Professional Services
    AWS Marketplace - Saas
  `,
  "Media Services": `
    Amazon Elastic Transcoder
    Amazon Interactive Video Service
    Amazon IVS Chat
    Amazon Nimble Studio
    AWS Deadline Cloud
    AWS Elemental Inference
    AWS Elemental MediaConnect
    AWS Elemental MediaConvert
    AWS Elemental MediaLive
    AWS Elemental MediaLive Anywhere
    AWS Elemental MediaPackage
    AWS Elemental MediaStore
    AWS Elemental MediaTailor
  `,
  "Migration & Transfer": `
    AWS Application Migration Service (MGN)
    AWS DataSync
    AWS End-of-Support Migration Program (EMP)
    AWS Migration Hub
    AWS Migration Hub Refactor Spaces
    AWS Migration Hub Strategy Recommendations
    AWS Transfer Family (SFTP, FTPS, FTP)
    CloudEndure Disaster Recovery
    CloudEndure Migration
    Cross-Region Data Transfer
    Migration Evaluator (TSO Logic)
  `,
  "Networking & Content Delivery": `
    Amazon API Gateway
    Amazon CloudFront
    Amazon Route 53
    Amazon Route 53 Application Recovery Controller
    Amazon Virtual Private Cloud (VPC)
    Amazon VPC Lattice
    AWS App Mesh
    AWS Client VPN
    AWS Cloud Map
    AWS Cloud WAN
    AWS Data Transfer Terminal
    AWS Diode
    AWS Direct Connect
    AWS Global Accelerator
    AWS Mission Networking Dedicated Circuit
    AWS Mission Networking IP Tunnel
    AWS PrivateLink
    AWS RTB Fabric
    AWS Site-to-Site VPN
    AWS SiteLink
    AWS Transit Gateway
    AWS Verified Access
    Elastic Load Balancing (ELB)
    Gateway Load Balancer
  `,
  "Private Rate Card": `
    Amazon SageMaker
  `,
  "Quantum Technologies": `
    Amazon Braket
  `,
  Robotics: `
    AWS RoboMaker
  `,
  Satellite: `
    AWS Ground Station
  `,
  "Security, Identity & Compliance": `
    Amazon CodeGuru Security
    Amazon Cognito
    Amazon Detective
    Amazon GuardDuty
    Amazon Inspector
    Amazon Macie
    Amazon Security Lake
    Amazon Verified Permissions
    AWS Assurance
    AWS Audit Manager
    AWS Certificate Manager
    AWS CloudHSM
    AWS Directory Service
    AWS Firewall Manager
    AWS IAM Access Analyzer
    AWS Key Management Service (KMS)
    AWS Network Firewall
    AWS Payment Cryptography
    AWS Private CA
    AWS Secrets Manager
    AWS Security Agent
    AWS Security Hub
    AWS Security Incident Response
    AWS Shield
    AWS Shield network security director
    AWS Single Sign-On
    AWS WAF - Web Application Firewall
    Route 53 Resolver DNS Firewall
    Security Hub Extended
  `,
  Storage: `
    Amazon Elastic Block Store (EBS)
    Amazon Elastic File System (EFS)
    Amazon File Cache
    Amazon FSx for Lustre
    Amazon FSx for NetApp ONTAP
    Amazon FSx for OpenZFS
    Amazon FSx for Windows File Server
    Amazon S3
    Amazon S3 Glacier
    Amazon S3 Glacier Instant Retrieval
    Amazon S3 Tables
    Amazon S3 Vectors
    AWS Backup
    AWS Elastic Disaster Recovery
    AWS OpsHub
    AWS Snowmobile
    AWS Storage Gateway (S3 File Gateway)
    AWS Storage Gateway (Tape Gateway)
    AWS Storage Gateway (Volume Gateway)
    S3 Express One Zone
    S3 Files
    S3 Glacier Deep Archive
    S3 Intelligent-Tiering
    Snowball - Data Transfer
    Snowball - Edge Compute
    Snowball with Tape Gateway
    Snowcone - Data Transfer
    Snowcone - Edge Compute
  `,
  Support: `
    AWS Business Support+
    AWS Countdown Premium
    AWS Enterprise Support
    AWS Enterprise Support - Public Pricing
    AWS Incident Detection and Response
    AWS Infrastructure Event Management
    AWS Partner-Led Support
    AWS Program Management Office
    AWS re:Post Private
    AWS Unified Operations
  `,
};

export const awsProducts: readonly AwsProduct[] = Object.entries(namesByFamily)
  .flatMap(([family, names]) => linesOf(names).map((name) => productOf(name, family)))
  .sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function productOf(name: string, family: string): AwsProduct {
  return { identifier: name.replace(/[^A-Za-z0-9]/g, ""), name, family };
}

const entries: readonly Entry[] = awsProducts.map(({ name }) => productEntry(name));
const byName = new Map(awsProducts.map((product) => [product.name, product]));

/**
 * A product from its name or identifier, in any case, with or without blanks and the leading
 * "Amazon" or "AWS", by the abbreviation in brackets or a usual short name; null for no match and
 * for a short name of several.
 */
export function findProduct(text: string): AwsProduct | null {
  return byName.get(entryNamed(entries, text)?.value ?? "") ?? null;
}

/** The products that somebody may mean by a short name, best first. */
export function productsLike(text: string): string[] {
  return search(entries, text).map(({ entry }) => entry.label);
}
